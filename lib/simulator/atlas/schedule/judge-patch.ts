import {
  type WirePolicyItem,
  type WireSchedule,
  type WireSchedulePatch,
} from '../../../atlas/wire/schedule';
import { findBucketIn } from '../exports/find-bucket';
import { invalidAttribute, missingAttribute } from '../http/read-body';
import { Refusal } from '../refusal';
import { type SimulatedCluster, type SimulatedProject } from '../state';
import { judgeCopies } from './judge-copies';
import { judgeForCluster, judgeWindow } from './judge-policy';

const EXTRA_FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'ON_DEMAND'];

/** What a PATCH would make of a schedule. */
export interface Outcome {
  readonly patch: WireSchedulePatch;
  readonly schedule: WireSchedule;
  readonly items: readonly WirePolicyItem[];
}

/** Refuses a PATCH whose outcome Atlas refuses, whatever the project's compliance policy. */
export function judgePatch(
  { patch, schedule, items }: Outcome,
  cluster: SimulatedCluster,
  project: SimulatedProject,
): void {
  judgeReferenceTime(patch);
  judgeForCluster(items, cluster);
  judgeWindow(items, schedule.restoreWindowDays, cluster);
  judgeCopies(schedule, cluster);
  judgeExport(schedule, project);
  judgeExtraRetention(patch);
  if (patch.deleteCopySnapshots === true && schedule.copyPolicyItemsEnabled !== true)
    throw invalidAttribute('deleteCopySnapshots');
}

function judgeReferenceTime({
  referenceHourOfDay: hour,
  referenceMinuteOfHour: minute,
}: WireSchedulePatch): void {
  const isWithin = (value: number | undefined, last: number): boolean =>
    value === undefined || (Number.isInteger(value) && value >= 0 && value <= last);
  if (!isWithin(hour, 23))
    throw new Refusal(
      400,
      'INVALID_REFERENCE_HOUR_OF_DAY',
      'The reference hour must be between 0 and 23.',
    );
  if (!isWithin(minute, 59))
    throw new Refusal(
      400,
      'INVALID_REFERENCE_MINUTE_OF_HOUR',
      'The reference minute must be between 0 and 59.',
    );
}

function judgeExport(
  { autoExportEnabled, export: target }: WireSchedule,
  project: SimulatedProject,
): void {
  if (target?.frequencyType === 'hourly') throw invalidAttribute('export');
  if (!autoExportEnabled) return;
  if (target === undefined) throw missingAttribute('export');
  findBucketIn(project, target.exportBucketId);
}

function judgeExtraRetention({ extraRetentionSettings: extra = [] }: WireSchedulePatch): void {
  const isWrong = extra.some(
    ({ frequencyType, retentionDays }) =>
      !EXTRA_FREQUENCIES.includes(frequencyType) ||
      !Number.isInteger(retentionDays) ||
      retentionDays < 0,
  );
  if (isWrong) throw invalidAttribute('extraRetentionSettings');
}
