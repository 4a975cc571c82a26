import { type DataLossChange } from '../../core/forecast/compare-data-loss';
import { type Age } from '../../core/forecast/age';
import { type DataLoss } from '../../core/forecast/data-loss';
import { isUnknown } from '../../core/values/known';
import { type Context, type Found } from '../changes/change-kind';
import { canonical } from '../canonical';
import { type SchedulePair } from '../match/match-sides';
import { compareOwners } from './owners';

const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;

type Row = Pick<Found, 'what' | 'before' | 'after' | 'fact' | 'details'>;

/** How worst data loss by age changes in one direction, as a table shows it. */
export function dataLossRows(
  pair: SchedulePair,
  { outlook, sides }: Context,
  effect: DataLossChange['effect'],
): readonly Row[] {
  const rows: { readonly row: Row; readonly last: DataLossChange; readonly details: string[] }[] =
    [];
  for (const change of outlook.dataLossChanges(withLiveFacts(pair, sides)) ?? []) {
    if (change.effect !== effect) continue;
    const younger = rows.at(-1);
    if (younger !== undefined && isEdgeOf(younger.last, change))
      younger.details.push(factOf(change));
    else rows.push({ row: rowOf(change), last: change, details: [] });
  }
  return rows.map(({ row, details }) => (details.length === 0 ? row : { ...row, details }));
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

/** Less than a day right behind a wider range is an edge of it: a line of its own, and no finding. */
const isEdgeOf = (younger: DataLossChange, { from, to }: DataLossChange): boolean =>
  younger.to?.days.least === from.days.least &&
  to !== undefined &&
  to.days.least - from.days.least < 1;

function rowOf(change: DataLossChange): Row {
  return {
    what: `worst data loss, ${agesOf(change)}`,
    before: describeLoss(change.before),
    after: describeLoss(change.after),
    fact: factOf(change),
  };
}

/** A month that ends among its own days is counted in days. */
const startOf = (from: Age, to: Age): string =>
  from.days.most > from.days.least && from.days.most >= to.days.least
    ? `${from.days.least} days`
    : from.words;

const factOf = (change: DataLossChange): string =>
  `worst data loss ${agesOf(change)} is ${describeLoss(change.after)} instead of ${describeLoss(change.before)}`;

const agesOf = ({ from, to }: DataLossChange): string =>
  to === undefined ? `older than ${from.words}` : `${startOf(from, to)} to ${to.words} back`;

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
