import { type DataLossChange } from '../../core/forecast/compare-data-loss';
import { type Age, type DataLoss } from '../../core/forecast/data-loss';
import { isUnknown } from '../../core/values/known';
import { type Context, type Found } from '../changes/change-kind';
import { canonical } from '../canonical';
import { type SchedulePair } from '../match/match-sides';
import { compareOwners } from './owners';

const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;

/** How worst data loss by age changes in one direction. */
export function dataLossChanges(
  pair: SchedulePair,
  { outlook, sides }: Context,
  effect: DataLossChange['effect'],
): readonly DataLossChange[] {
  return (outlook.dataLossChanges(withLiveFacts(pair, sides)) ?? []).filter(
    (change) => change.effect === effect,
  );
}

const LIVE_FACTS = ['tier', 'backupEnabled', 'pointInTimeRestore'] as const;

/** A cluster resource that leaves a setting out, or leaves the code itself, leaves the live value as it is. */
function withLiveFacts(pair: SchedulePair, sides: Context['sides']): SchedulePair {
  const { before, after } = pair;
  if (before === undefined || after === undefined) return pair;
  const [{ facts: old }, { facts: young }] = [before.owner, after.owner];
  const isReleased = LIVE_FACTS.some(
    (name) => old[name] !== undefined && young[name] === undefined,
  );
  if (!isReleased || sides.pairOfCluster.get(before.owner)?.before?.resource === undefined)
    return pair;
  const isSame = young.tier === undefined || canonical(old.tier) === canonical(young.tier);
  if (!isSame || compareOwners(before.owner, after.owner) !== 'same') return pair;
  return { ...pair, after: { ...after, owner: { ...after.owner, facts: { ...old, ...young } } } };
}

/** A change of data loss as a table shows it. */
export function dataLossRow({
  from,
  to,
  before,
  after,
}: DataLossChange): Pick<Found, 'what' | 'before' | 'after' | 'fact'> {
  const ages =
    to === undefined ? `older than ${from.words}` : `${startOf(from, to)} to ${to.words} back`;
  const [was, becomes] = [describeLoss(before), describeLoss(after)];
  return {
    what: `worst data loss, ${ages}`,
    before: was,
    after: becomes,
    fact: `worst data loss ${ages} is ${becomes} instead of ${was}`,
  };
}

/** A month that ends among its own days is counted in days. */
const startOf = (from: Age, to: Age): string =>
  from.days.most > from.days.least && from.days.most >= to.days.least
    ? `${from.days.least} days`
    : from.words;

function describeLoss(loss: DataLoss): string {
  switch (loss.kind) {
    case 'any moment':
      return 'about 1 minute while the oplog has no gap';
    case 'snapshots':
      return hours(loss.atMost);
    case 'everything':
      return 'everything';
    case 'cannot tell': {
      const worst = loss.atWorst === 'everything' ? 'everything' : hours(loss.atWorst);
      return `between ${loss.atBest < HOUR_MILLIS ? 'about 1 minute' : hours(loss.atBest)} and ${worst}`;
    }
  }
}

function hours(millis: number): string {
  const count = Math.round(millis / HOUR_MILLIS);
  if (count <= DAY_HOURS) return count === 1 ? '1 hour' : `${count} hours`;
  return `${Math.round(count / DAY_HOURS)} days`;
}

/** Whether both sides state what worst data loss depends on, so that only the lengths of months are left to decide. */
export const dependsOnMonths = ({ before, after }: SchedulePair): boolean =>
  [before, after].every(
    (side) =>
      typeof side?.owner.facts.pointInTimeRestore === 'boolean' &&
      !isUnknown(side.model.restoreWindowDays),
  );
