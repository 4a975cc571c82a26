import {
  type AutoExportModel,
  type ExtraRetentionModel,
  type TimeOfDayData,
} from '../../../core/model/protection-model';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { fromWireItem, isScheduled } from '../../wire/policy-item';
import { extraOf } from './extra-retention';
import { type WireCopySetting, type WireSchedule } from '../../wire/schedule';

/** What of a schedule can be managed; a key left out is not. */
export interface ScheduleState {
  readonly items?: readonly PolicyItemData[];
  readonly referenceTime?: TimeOfDayData;
  readonly restoreWindowDays?: number;
  /** Copies with their zones resolved, as Atlas holds them. */
  readonly copies?: readonly WireCopySetting[];
  readonly autoExport?: AutoExportModel | 'off';
  readonly extraRetention?: readonly ExtraRetentionModel[];
  readonly automaticCopies?: boolean;
}

/** A live schedule in full. */
export function stateOf(schedule: WireSchedule): ScheduleState {
  const [policy] = schedule.policies;
  return {
    items: (policy?.policyItems ?? []).filter(isScheduled).map(fromWireItem),
    referenceTime: { hour: schedule.referenceHourOfDay, minute: schedule.referenceMinuteOfHour },
    ...(schedule.restoreWindowDays !== undefined && {
      restoreWindowDays: schedule.restoreWindowDays,
    }),
    copies: schedule.copySettings,
    autoExport: autoExportOf(schedule),
    extraRetention: extraOf(schedule),
    automaticCopies: schedule.autoCopySettingsEnabled === true,
  };
}

function autoExportOf(schedule: WireSchedule): AutoExportModel | 'off' {
  if (!schedule.autoExportEnabled || schedule.export === undefined) return 'off';
  return {
    bucketId: schedule.export.exportBucketId,
    frequency: schedule.export.frequencyType as AutoExportModel['frequency'],
  };
}
