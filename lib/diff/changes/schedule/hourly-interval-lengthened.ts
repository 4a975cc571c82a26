import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Hourly snapshots are further apart. */
export const hourlyIntervalLengthened: ChangeKind = {
  id: 'hourly-interval-lengthened',
  service: 'atlas',
  aspect: 'hourly-interval',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'hourly snapshots are further apart',
  find: (pair) =>
    keptSlots(pair.before?.model, pair.after?.model)
      .filter(({ before, after }) => (after.every ?? 0) > (before.every ?? 0))
      .map(({ before, after }) => ({
        level: 'weakens',
        what: 'hourly snapshots',
        before: `every ${String(before.every)} h`,
        after: `every ${String(after.every)} h`,
        fact: `hourly snapshots are taken every ${String(after.every)} h instead of every ${String(before.every)} h`,
        remedy: 'without point-in-time restore, more is lost between two snapshots',
      })),
};
