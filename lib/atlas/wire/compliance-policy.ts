import { type WireFrequency, type WireRetentionUnit } from './schedule';

/** A minimum a compliance policy sets for scheduled snapshots; the interval counts for hourly ones only. */
export interface WireComplianceScheduledItem {
  readonly id?: string;
  readonly frequencyType: WireFrequency;
  readonly frequencyInterval: number;
  readonly retentionUnit: WireRetentionUnit;
  readonly retentionValue: number;
}

/** A minimum a compliance policy sets for on-demand snapshots. */
export interface WireComplianceOnDemandItem {
  readonly id?: string;
  readonly frequencyType: 'ondemand';
  /** Ignored by Atlas; 0 is taken. */
  readonly frequencyInterval: number;
  readonly retentionUnit: WireRetentionUnit;
  readonly retentionValue: number;
}

/** The body that sets a compliance policy, resource version 2023-10-01; what it leaves out is off. */
export interface WireCompliancePolicyRequest {
  readonly authorizedEmail: string;
  readonly authorizedUserFirstName: string;
  readonly authorizedUserLastName: string;
  readonly copyProtectionEnabled?: boolean;
  readonly encryptionAtRestEnabled?: boolean;
  readonly pitEnabled?: boolean;
  readonly restoreWindowDays?: number;
  readonly onDemandPolicyItem?: WireComplianceOnDemandItem | null;
  readonly scheduledPolicyItems?: readonly WireComplianceScheduledItem[];
}

/** A compliance policy as Atlas answers it: all keys are always there. A project without one answers `{}`. */
export interface WireCompliancePolicy extends Required<WireCompliancePolicyRequest> {
  readonly projectId: string;
  readonly state: 'ENABLING' | 'ACTIVE' | 'UPDATING' | 'DISABLING';
  /** Set by MongoDB Support. */
  readonly deletable: boolean;
  readonly updatedDate: string;
  /** An email, or the public part of the API key that made the change. */
  readonly updatedUser: string;
}

/** The answer where a project has none: an empty object, never a 404. */
export type WireCompliancePolicyAnswer = WireCompliancePolicy | Readonly<Record<string, never>>;
