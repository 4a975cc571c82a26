import { type ScheduleModel } from '../../core/model/protection-model';
import { type SnapshotModel } from '../../core/model/run-models';
import { type Guard } from './guards';

/** Our schedules are kept unless their construct says otherwise. */
export function ownGuardSchedule(
  mine: ScheduleModel | undefined,
  yours: ScheduleModel | undefined,
): readonly Guard[] {
  if (mine === undefined || yours === undefined) return [];
  return mine.onRemove !== 'delete-schedule' && yours.onRemove === 'delete-schedule'
    ? [{ name: 'OnRemove.KEEP', effect: 'keeps the live schedule when the construct is removed' }]
    : [];
}

/** Our snapshots are kept unless their construct says otherwise. */
export function ownGuardSnapshot(
  mine: SnapshotModel | undefined,
  yours: SnapshotModel | undefined,
): readonly Guard[] {
  if (mine === undefined || yours === undefined) return [];
  return mine.onRemove !== 'delete-snapshot' && yours.onRemove === 'delete-snapshot'
    ? [{ name: 'OnRemove.KEEP', effect: 'keeps the snapshot when the construct is removed' }]
    : [];
}
