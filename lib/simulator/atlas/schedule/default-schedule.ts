import { isNvmeTier } from '../../../core/values/nvme-tier';
import { NVME_HOURLY_INTERVAL } from '../../../core/values/frequency';
import { type WirePolicyItem, type WireSchedule } from '../../../atlas/wire/schedule';

const ITEMS: readonly Omit<WirePolicyItem, 'id'>[] = [
  { frequencyType: 'hourly', frequencyInterval: 6, retentionUnit: 'days', retentionValue: 7 },
  { frequencyType: 'daily', frequencyInterval: 1, retentionUnit: 'days', retentionValue: 7 },
  { frequencyType: 'weekly', frequencyInterval: 6, retentionUnit: 'weeks', retentionValue: 4 },
  { frequencyType: 'monthly', frequencyInterval: 40, retentionUnit: 'months', retentionValue: 12 },
  { frequencyType: 'yearly', frequencyInterval: 12, retentionUnit: 'years', retentionValue: 1 },
];
const RESTORE_WINDOW_DAYS = 7;

/** The schedule Atlas sets when Cloud Backup is first enabled, anchored at that moment (recorded). */
export function defaultSchedule(
  cluster: { readonly id: string; readonly name: string; readonly tier: string },
  at: Date,
  newId: (at: Date) => string,
): WireSchedule {
  return {
    autoExportEnabled: false,
    clusterId: cluster.id,
    clusterName: cluster.name,
    copyPolicyItemsEnabled: false,
    copySettings: [],
    policies: [
      {
        id: newId(at),
        policyItems: itemsFor(cluster.tier).map((item) => ({ id: newId(at), ...item })),
      },
    ],
    referenceHourOfDay: at.getUTCHours(),
    referenceMinuteOfHour: at.getUTCMinutes(),
    restoreWindowDays: RESTORE_WINDOW_DAYS,
    useOrgAndGroupNamesInExportPrefix: false,
  };
}

/** On NVMe storage the hourly item is every 12 h: https://www.mongodb.com/docs/atlas/customize-storage/ */
const itemsFor = (tier: string): typeof ITEMS =>
  isNvmeTier(tier)
    ? ITEMS.map((item) =>
        item.frequencyType === 'hourly'
          ? { ...item, frequencyInterval: NVME_HOURLY_INTERVAL }
          : item,
      )
    : ITEMS;
