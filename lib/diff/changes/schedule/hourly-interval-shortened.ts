import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Hourly snapshots are closer together. */
export const hourlyIntervalShortened: ChangeKind = {
  id: 'hourly-interval-shortened',
  service: 'atlas',
  aspect: 'hourly-interval',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'hourly snapshots are closer together',
  find: (pair) =>
    keptSlots(pair.before?.model, pair.after?.model)
      .filter(({ before, after }) => (after.every ?? 0) < (before.every ?? 0))
      .map(({ before, after }) => ({
        level: 'better',
        what: 'hourly snapshots',
        before: `every ${String(before.every)} h`,
        after: `every ${String(after.every)} h`,
        fact: `hourly snapshots are taken every ${String(after.every)} h instead of every ${String(before.every)} h`,
        remedy: 'less is lost between two snapshots',
      })),
};
