import { type ProtectionModel, type ScheduleModel } from '../../../lib/core/model/protection-model';
import { BackupPolicy } from '../../../lib/core/values/backup-policy';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { modelOf } from '../../diff/models';

export const HOSTILE = '<script>alert("x")</script>\u001b[31m\u202e';

const YEARS: readonly PolicyItemData[] = BackupPolicy.keepYears(7).items.map(({ data }) => data);
const SCHEDULE: Partial<ScheduleModel> = {
  referenceTime: { hour: 3, minute: 0 },
  restoreWindowDays: 7,
  copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }],
  autoExport: 'off',
};
const FACTS = { tier: 'M30', backupEnabled: true, pointInTimeRestore: true };

/** A cluster that keeps seven years. */
export const generous = (): ProtectionModel => modelOf(YEARS, SCHEDULE, { facts: FACTS });

/** The same with hourly snapshots and the window cut to 2 days, applied to what exists, and the copies gone. */
export const cut = (): ProtectionModel =>
  modelOf(
    YEARS.map((item) =>
      item.frequency === 'hourly' ? { ...item, keep: { amount: 2, unit: 'days' } } : item,
    ),
    {
      ...SCHEDULE,
      restoreWindowDays: 2,
      copies: [],
      existingSnapshots: { act: 'apply-new-retention', key: '2026-11-21 OPS-812' },
    },
    { facts: FACTS },
  );

/** A cluster with a name that is markup, an escape sequence and a turn of the line, about which nothing is stated. */
export const hostile = (): ProtectionModel =>
  modelOf([{ frequency: 'daily', keep: { amount: 3, unit: 'days' } }], {}, { name: HOSTILE });

/** The model without its schedule. */
export const unscheduled = (model: ProtectionModel): ProtectionModel => ({
  ...model,
  clusters: model.clusters.map((cluster) => ({ ...cluster, schedules: [] })),
});
