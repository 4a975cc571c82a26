import { type DataLossChange } from '../../core/forecast/compare-data-loss';
import { type DataLoss } from '../../core/forecast/data-loss';
import { type Context, type Found } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';

const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;

type Row = Pick<Found, 'what' | 'before' | 'after' | 'fact' | 'details'>;

/** How worst data loss by age changes in one direction, as a table shows it. */
export function dataLossRows(
  pair: SchedulePair,
  { outlook }: Context,
  effect: DataLossChange['effect'],
): readonly Row[] {
  const rows: { readonly row: Row; readonly last: DataLossChange; readonly details: string[] }[] =
    [];
  for (const change of outlook.dataLossChanges(pair) ?? []) {
    if (change.effect !== effect) continue;
    const younger = rows.at(-1);
    if (younger !== undefined && isEdgeOf(younger.last, change))
      younger.details.push(factOf(change));
    else rows.push({ row: rowOf(change), last: change, details: [] });
  }
  return rows.map(({ row, details }) => (details.length === 0 ? row : { ...row, details }));
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

const factOf = (change: DataLossChange): string =>
  `worst data loss ${agesOf(change)} is ${describeLoss(change.after)} instead of ${describeLoss(change.before)}`;

const agesOf = ({ from, to }: DataLossChange): string =>
  to === undefined ? `older than ${from.words}` : `${from.words} to ${to.words} back`;

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
      return `between about 1 minute and ${worst}`;
    }
  }
}

function hours(millis: number): string {
  const count = Math.round(millis / HOUR_MILLIS);
  if (count <= DAY_HOURS) return count === 1 ? '1 hour' : `${count} hours`;
  return `${Math.round(count / DAY_HOURS)} days`;
}
