import { type DataLossChange } from '../../core/forecast/compare-data-loss';
import { type DataLoss } from '../../core/forecast/data-loss';
import { type Context, type Found } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';

const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;

/** How worst data loss by age changes in one direction. */
export function dataLossChanges(
  pair: SchedulePair,
  { outlook }: Context,
  effect: DataLossChange['effect'],
): readonly DataLossChange[] {
  return (outlook.dataLossChanges(pair) ?? []).filter((change) => change.effect === effect);
}

/** A change of data loss as a table shows it. */
export function dataLossRow({
  from,
  to,
  before,
  after,
}: DataLossChange): Pick<Found, 'what' | 'before' | 'after' | 'fact'> {
  const ages = to === undefined ? `older than ${from.words}` : `${from.words} to ${to.words} back`;
  const [was, becomes] = [describeLoss(before), describeLoss(after)];
  return {
    what: `worst data loss, ${ages}`,
    before: was,
    after: becomes,
    fact: `worst data loss ${ages} is ${becomes} instead of ${was}`,
  };
}

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
