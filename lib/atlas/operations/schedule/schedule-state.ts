import { type AutoExportModel, type TimeOfDayData } from '../../../core/model/protection-model';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { fromWireItem } from '../../wire/policy-item';
import { type WireCopySetting, type WireSchedule } from '../../wire/schedule';

/** What of a schedule can be managed; a key left out is not. */
export interface ScheduleState {
  readonly items?: readonly PolicyItemData[];
  readonly referenceTime?: TimeOfDayData;
  readonly restoreWindowDays?: number;
  /** Copies with their zones resolved, as Atlas holds them. */
  readonly copies?: readonly WireCopySetting[];
  readonly autoExport?: AutoExportModel | 'off';
}

/** A live schedule in full. */
export function stateOf(schedule: WireSchedule): ScheduleState {
  const [policy] = schedule.policies;
  return {
    items: (policy?.policyItems ?? []).map(fromWireItem),
    referenceTime: { hour: schedule.referenceHourOfDay, minute: schedule.referenceMinuteOfHour },
    ...(schedule.restoreWindowDays !== undefined && {
      restoreWindowDays: schedule.restoreWindowDays,
    }),
    copies: schedule.copySettings,
    autoExport: autoExportOf(schedule),
  };
}

function autoExportOf(schedule: WireSchedule): AutoExportModel | 'off' {
  if (!schedule.autoExportEnabled || schedule.export === undefined) return 'off';
  return {
    bucketId: schedule.export.exportBucketId,
    frequency: schedule.export.frequencyType as AutoExportModel['frequency'],
  };
}
