import { NOTHING, type Context, type Found } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';
import { pairSlots, type SlotPair } from './slots';
import { orderOf } from './retention-order';
import { restorePoints } from './words';

/** How many restore points are held at a time, where that changes in one direction. */
export function storageChange(
  pair: SchedulePair,
  { outlook }: Context,
  direction: 'increase' | 'decrease',
): readonly Pick<Found, 'what' | 'before' | 'after' | 'fact'>[] {
  if (!pairSlots(pair.before?.model, pair.after?.model).some(isMoreThanMoved)) return NOTHING;
  const [was, becomes] = [pair.before, pair.after].map(
    (side) => side && outlook.pointsForecast(side),
  );
  if (!was || !becomes || was === becomes) return NOTHING;
  if (becomes > was !== (direction === 'increase')) return NOTHING;
  const [before, after] = [`up to ${was}`, `up to ${becomes}`];
  return [
    {
      what: 'restore points held at a time',
      before,
      after,
      fact: `up to ${restorePoints(becomes)} of its policy are held at a time instead of ${before}`,
    },
  ];
}

/** An item that only moved to another day holds as many; a count of one moment would say otherwise. */
const isMoreThanMoved = ({ before, after }: SlotPair): boolean =>
  before === undefined ||
  after === undefined ||
  before.every !== after.every ||
  orderOf(after.keep, before.keep) !== 'equal';
