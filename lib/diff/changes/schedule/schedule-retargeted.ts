import { describeCluster } from '../../../core/model/describe';
import { describeAddress } from '../../read/address';
import { type EngineResource } from '../../read/reading';
import { isMadeAnew, isRetargeted } from '../../facts/retargeted';
import { canonical } from '../../canonical';
import { type SchedulePair } from '../../match/match-sides';
import { type ChangeKind, type Found, NOTHING } from '../change-kind';

/** A schedule is pointed at another cluster. */
export const scheduleRetargeted: ChangeKind & { readonly about: 'schedule' } = {
  id: 'schedule-retargeted',
  service: 'atlas',
  aspect: 'schedule-target',
  action: 'alter',
  about: 'schedule',
  levels: ['weakens', 'warning'],
  statement: 'a schedule is pointed at another cluster',
  find: (pair) => {
    const { before, after } = pair;
    if (before === undefined || after === undefined || !isRetargeted(pair)) return NOTHING;
    const old = describeCluster(before.owner);
    const named = describeCluster(after.owner);
    const young = named === old ? `${named} of another project` : named;
    const isAnew = isMadeAnew(pair);
    const effect = isAnew
      ? anewOf(before.resource, old, young)
      : isEmptied(before, after)
        ? emptied(old, young)
        : effectOf(after.resource?.engine, old, young);
    // The official handlers delete the live schedule first; ours lowers nothing by itself.
    const isOpen =
      effect.level === 'warning' &&
      (isAnew || after.resource?.engine === 'cloudformation' || !isSameProtection(before, after));
    return [
      {
        ...effect,
        ...(isOpen && {
          verdict: 'cannot tell',
          remedy: `${effect.remedy}, and whether ${young} had more than it gets cannot be told`,
        }),
        what: 'schedule',
        before: old,
        after: young,
      },
    ];
  },
};

/** Whether the schedule asks as much of the new cluster as it did of the old one. */
const isSameProtection = ({ model: old }: Side, { model: young }: Side): boolean =>
  PROTECTION.every((key) => canonical(old[key]) === canonical(young[key]));

const PROTECTION = ['items', 'restoreWindowDays', 'copies', 'autoExport'] as const;

type Effect = Pick<Found, 'level' | 'fact' | 'remedy'>;
type Side = NonNullable<SchedulePair['before']>;

/** Whether the engine removes the old schedule after it has written the new one. */
function isEmptied(before: Side, after: Side): boolean {
  const [old, young] = [before.resource, after.resource];
  if (old === undefined || young === undefined) return before.model.onRemove === 'delete-schedule';
  if (young.engine !== 'cloudformation') return false;
  const isReplaced = canonical(old.createOnly) !== canonical(young.createOnly);
  return isReplaced && young.keptOnReplacement !== true;
}

const emptied = (old: string, young: string): Effect => ({
  level: 'weakens',
  fact: `the schedule is applied to ${young} from now on, and that of ${old} is emptied, because its removal deletes it`,
  remedy: `keep the schedule of ${old} when its declaration goes, or give ${young} one of its own`,
});

/** Destroying the resource deletes the schedule its state names, unless the state says to skip that. */
function anewOf(resource: EngineResource | undefined, old: string, young: string): Effect {
  if (resource === undefined || resource.keptOnRemoval === true)
    return effectOf(undefined, old, young);
  return {
    level: 'weakens',
    fact: `the schedule of ${old} is deleted with ${describeAddress(resource)}, which is replaced by one for ${young}`,
    remedy: `apply skip_destroy = true before, or give ${young} a resource of its own`,
  };
}

function effectOf(
  engine: EngineResource['engine'] | undefined,
  old: string,
  young: string,
): Effect {
  switch (engine) {
    case 'terraform':
      return {
        level: 'weakens',
        fact: `the schedule is pointed at ${young}, but the provider patches ${old}, which its state names`,
        remedy: `give ${young} a resource of its own, or apply skip_destroy = true before this one is replaced, which else deletes the schedule of ${old}`,
      };
    case 'cloudformation':
      return {
        level: 'warning',
        fact: `the schedule is pointed at ${young}, which is patched from now on; ${old} keeps what it has`,
        remedy: `nothing here guards ${old} any more`,
      };
    case undefined:
      return {
        level: 'warning',
        fact: `the schedule is applied to ${young} from now on; ${old} keeps the schedule it has`,
        remedy: `nothing here guards ${old} any more`,
      };
  }
}
