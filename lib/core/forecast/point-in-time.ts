import { type ClusterModel, type ScheduleModel } from '../model/protection-model';
import { type PolicyItemData } from '../values/policy-item';
import { MINUTE_MILLIS } from './duration';
import { follow, tell, type Told } from './told';

/**
 * How much is lost at most inside the restore window: about a minute, while the oplog has no gap.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/overview/
 */
export const POINT_IN_TIME_LOSS_MILLIS = MINUTE_MILLIS;

/** Continuous backup: any moment of the window can be restored. */
export interface PointInTime {
  /** Days one can go back to any moment. */
  readonly windowDays: number;
}

/** What can be told of point-in-time restore under a schedule. */
export function pointInTimeOf(
  { facts }: ClusterModel,
  schedule: Told<ScheduleModel>,
  items: Told<readonly PolicyItemData[]>,
): Told<PointInTime | 'off'> {
  if (facts.pointInTimeRestore === false) return 'off';
  const stated = tell(
    'whether point-in-time restore is on',
    facts.pointInTimeRestore,
    'is not stated',
  );
  return follow(items, (known) => {
    if (known.length === 0) return 'off';
    return follow(stated, () =>
      known.some(({ frequency }) => frequency === 'hourly')
        ? follow(schedule, windowOf)
        : WITHOUT_HOURLY,
    );
  });
}

// https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/
const WITHOUT_HOURLY = {
  cannotTell: 'point-in-time restore is on without an hourly item, which Atlas refuses',
};

function windowOf({ restoreWindowDays }: ScheduleModel): Told<PointInTime> {
  const days = tell('the restore window', restoreWindowDays, 'is not declared; the live one stays');
  return follow(days, (windowDays) =>
    Number.isInteger(windowDays) && windowDays > 0
      ? { windowDays }
      : { cannotTell: 'the restore window is not a whole number of days' },
  );
}
