import {
  type CopyFrequency,
  type CopyModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { canonical } from '../canonical';
import { canBeOneZone } from '../read/copy-settings';
import { rememberPair } from './remember-pair';
import { FREQUENCIES } from '../../core/values/frequency';
import { describeRetention } from '../../core/values/retention';

/** A copy setting as two sides have it. */
export interface CopyPair {
  readonly before?: CopyModel;
  readonly after?: CopyModel;
}

/** Copy settings of two schedules, by region and zone; nothing where a side does not manage them. */
export function pairCopies(
  before: ScheduleModel | undefined,
  after: ScheduleModel | undefined,
): readonly CopyPair[] {
  return before === undefined || after === undefined ? [] : rememberedCopies(before, after);
}

const rememberedCopies = rememberPair(
  (before: ScheduleModel, after: ScheduleModel): readonly CopyPair[] => {
    if (before.copies === undefined || after.copies === undefined) return [];
    const left = { before: [...before.copies], after: [...after.copies] };
    // Among several the very same one goes first; one on each side needs no such look.
    const isOneEach = left.before.length <= 1 && left.after.length <= 1;
    const pairs = (isOneEach ? SAME.slice(1) : SAME).flatMap((isSame) => takePairs(left, isSame));
    return [
      ...pairs,
      ...left.before.map((copy) => ({ before: copy })),
      ...left.after.map((copy) => ({ after: copy })),
    ];
  },
);

type IsSame = (one: CopyModel, other: CopyModel) => boolean;

function takePairs(
  left: { readonly before: CopyModel[]; readonly after: CopyModel[] },
  isSame: IsSame,
): readonly CopyPair[] {
  const pairs: CopyPair[] = [];
  for (const copy of [...left.before]) {
    const index = left.after.findIndex((other) => isSame(copy, other));
    const [same] = index < 0 ? [] : left.after.splice(index, 1);
    if (same === undefined) continue;
    left.before.splice(left.before.indexOf(copy), 1);
    pairs.push({ before: copy, after: same });
  }
  return pairs;
}

const isOneRegion: IsSame = ({ region: one }, { region: other }) =>
  one.provider === other.provider && one.name === other.name;

const SAME: readonly IsSame[] = [
  (one, other) => canonical(one) === canonical(other),
  (one, other) => isOneRegion(one, other) && one.zone === other.zone,
  (one, other) => isOneRegion(one, other) && canBeOneZone(one.zone, other.zone),
];

/** Frequencies a copy setting copies: those of the policy unless it names them; nothing of one that follows a number. */
export function copiedFrequencies(
  { frequencies, keep, last }: CopyModel,
  { items = [] }: ScheduleModel,
): readonly CopyFrequency[] {
  if (keep !== undefined) return keep.map(({ frequency }) => frequency);
  if (last !== undefined) return [];
  if (frequencies !== undefined) return frequencies;
  const used = new Set(items.map(({ frequency }) => frequency));
  return FREQUENCIES.filter((frequency) => used.has(frequency));
}

/** A copy setting in words: `hourly, daily with oplog`, `daily 30 days`, `the last 10 snapshots`. */
export function describeCopy(copy: CopyModel, schedule: ScheduleModel): string {
  const copied = describeChoice(copy, schedule) || 'nothing';
  return copy.oplog ? `${copied} with oplog` : copied;
}

const describeChoice = (copy: CopyModel, schedule: ScheduleModel): string =>
  copy.last !== undefined
    ? `the last ${copy.last} snapshots`
    : (copy.keep
        ?.map(({ frequency, keep }) =>
          keep ? `${frequency} ${describeRetention(keep)}` : frequency,
        )
        .join(', ') ?? copiedFrequencies(copy, schedule).join(', '));

/** Where a copy goes: `US_WEST_2`, `US_WEST_2 of zone EU`. */
export function describeRegion({ region, zone }: CopyModel): string {
  return zone === undefined ? region.name : `${region.name} of zone ${zone}`;
}
