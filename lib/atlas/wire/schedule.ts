/** Frequencies of scheduled policy items, as Atlas spells them. */
export type WireFrequency = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';

/** Units of a policy item's retention; lower case in schedules, unlike the snapshot operations. */
export type WireRetentionUnit = 'days' | 'weeks' | 'months' | 'years';

/** Frequencies of a copy setting: upper case, unlike policy items. */
export type WireCopyFrequency = 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | 'ON_DEMAND';

/** One item of a backup policy. */
export interface WirePolicyItem {
  /** Assigned by Atlas; sent back to keep an item's identity. */
  readonly id?: string;
  readonly frequencyType: WireFrequency;
  /** Hours, 1, day of week (1 Monday), day of month (40 last day) or month: depends on the type. */
  readonly frequencyInterval: number;
  readonly retentionUnit: WireRetentionUnit;
  readonly retentionValue: number;
}

/** The single policy of a schedule. */
export interface WirePolicy {
  readonly id: string;
  readonly policyItems: readonly WirePolicyItem[];
}

/** How long copies of one frequency are kept; an on-demand snapshot's copy is kept as long as the snapshot. */
export interface WireCopyPolicyItem {
  readonly id?: string;
  readonly frequencyType: WireFrequency | 'ondemand';
  readonly retentionUnit?: WireRetentionUnit;
  readonly retentionValue?: number;
}

/** Days that snapshots of one frequency stay after what the schedule asks for. */
export interface WireExtraRetention {
  readonly frequencyType: WireCopyFrequency;
  readonly retentionDays: number;
}

/** One region snapshots are copied to. */
export interface WireCopySetting {
  readonly zoneId: string;
  readonly cloudProvider: string;
  readonly regionName: string;
  readonly shouldCopyOplogs: boolean;
  readonly frequencies?: readonly WireCopyFrequency[];
  readonly copyPolicyItems?: readonly WireCopyPolicyItem[];
  readonly lastNumberOfSnapshots?: number;
}

/** Where auto-export writes to. */
export interface WireExport {
  readonly exportBucketId: string;
  readonly frequencyType: string;
}

/** A copy setting whose existing copies are to be deleted; write-only. */
export interface WireDeletedCopy {
  readonly cloudProvider: string;
  readonly regionName: string;
  readonly zoneId: string;
}

/** A backup schedule as Atlas answers it, resource version 2024-08-05. */
export interface WireSchedule {
  readonly clusterId: string;
  readonly clusterName: string;
  readonly policies: readonly WirePolicy[];
  readonly referenceHourOfDay: number;
  readonly referenceMinuteOfHour: number;
  readonly restoreWindowDays?: number;
  readonly nextSnapshot?: string;
  readonly autoExportEnabled: boolean;
  readonly export?: WireExport;
  readonly useOrgAndGroupNamesInExportPrefix: boolean;
  readonly copySettings: readonly WireCopySetting[];
  readonly copyPolicyItemsEnabled?: boolean;
  readonly autoCopySettingsEnabled?: boolean;
  readonly extraRetentionSettings?: readonly WireExtraRetention[];
}

/** The body of a schedule PATCH: only what it names changes, lists replace as a whole. */
export interface WireSchedulePatch {
  readonly policies?: readonly WirePolicy[];
  readonly referenceHourOfDay?: number;
  readonly referenceMinuteOfHour?: number;
  readonly restoreWindowDays?: number;
  readonly autoExportEnabled?: boolean;
  readonly export?: WireExport;
  readonly useOrgAndGroupNamesInExportPrefix?: boolean;
  readonly copySettings?: readonly WireCopySetting[];
  readonly copyPolicyItemsEnabled?: boolean;
  readonly autoCopySettingsEnabled?: boolean;
  readonly extraRetentionSettings?: readonly WireExtraRetention[];
  readonly updateSnapshots?: boolean;
  readonly deleteSnapshots?: boolean;
  readonly deleteCopiedBackups?: readonly WireDeletedCopy[];
  readonly updateCopySnapshots?: boolean;
  readonly deleteCopySnapshots?: boolean;
}
