import { type CopyModel } from '../../core/model/protection-model';
import { isUnknown } from '../../core/values/known';
import { canonical } from '../canonical';
import { copyFrequenciesOf, providerOf, type Note } from './atlas-values';
import { NAMELESS } from './nameless';
import { holdsUnknown, listOf, present, switchOf, textOf, type Settings } from './values';

/** What a provider calls the parts of a copy setting. */
export interface CopyNames {
  readonly provider: string;
  readonly region: string;
  readonly frequencies: string;
  readonly oplog: string;
  readonly zone: string;
  /** The older name of a zone. */
  readonly spec: string;
  /** Items of a copy policy, each with its own retention. */
  readonly items: string;
  /** How each of them calls its frequency. */
  readonly itemFrequency: string;
}

/** The regions copied to; undefined if they are left out, and noted if a part that decides is an expression. */
export function copiesOf(
  written: unknown,
  names: CopyNames,
  note: Note,
): readonly CopyModel[] | undefined {
  if (written === undefined || written === null) return undefined;
  const settings = listOf(written);
  if (settings === undefined || settings.some((setting) => isUnclear(setting, names))) {
    note('copies', 'copy settings are known only at deploy', written);
    return undefined;
  }
  noteZones(settings, names, note);
  return settings.map((setting, index) => ({
    region: { provider: providerOf(setting[names.provider]), name: String(setting[names.region]) },
    ...present('zone', zoneOf(setting, names, index)),
    ...present('frequencies', copyFrequenciesOf(frequenciesOf(setting, names))),
    oplog: switchOf(setting[names.oplog]) === true,
  }));
}

const isUnclear = (setting: Settings, names: CopyNames): boolean =>
  [names.provider, names.region, names.oplog].some((name) => isUnknown(setting[name])) ||
  holdsUnknown(frequenciesOf(setting, names));

/** A copy policy has a retention for each frequency it copies. */
function frequenciesOf(
  setting: Settings,
  { frequencies, items, itemFrequency }: CopyNames,
): unknown {
  const policy = listOf(setting[items]) ?? [];
  return policy.length === 0 ? setting[frequencies] : policy.map((item) => item[itemFrequency]);
}

/** A zone whose id is an expression is known by its place among the settings only. */
const NUMBERED_ZONE = 'no. ';
/** The older name of a zone, which says nothing of its id. */
const OLDER_ZONE = 'replication spec ';

function zoneOf(setting: Settings, { zone, spec }: CopyNames, index: number): string | undefined {
  const [id, older] = [textOf(setting[zone]), textOf(setting[spec])];
  if (id !== undefined) return isUnknown(id) ? `${NUMBERED_ZONE}${index + 1}` : id;
  if (isUnknown(older)) return `${NUMBERED_ZONE}${index + 1}`;
  return older === undefined ? undefined : `${OLDER_ZONE}${older}`;
}

/** Whether two zones of one region can be the same, although they are written another way. */
export function canBeOneZone(one: string | undefined, other: string | undefined): boolean {
  if ([one, other].some((zone) => zone?.startsWith(NUMBERED_ZONE) !== false)) return true;
  return one?.startsWith(OLDER_ZONE) !== other?.startsWith(OLDER_ZONE);
}

function noteZones(settings: readonly Settings[], { zone, spec }: CopyNames, note: Note): void {
  const open = settings
    .map((setting) => setting[zone] ?? setting[spec])
    .filter((id) => isUnknown(id) && id.unknown !== NAMELESS.unknown);
  if (open.length > 0)
    note('zone', 'the zone of a copy is known only at deploy', open.map(canonical).sort());
}
