import { type WirePolicyItem } from './schedule';

/** A backup compliance policy as it is sent; items other than hourly ignore their interval. */
export interface WireCompliancePolicySettings {
  readonly authorizedEmail: string;
  readonly authorizedUserFirstName: string;
  readonly authorizedUserLastName: string;
  readonly copyProtectionEnabled: boolean;
  readonly encryptionAtRestEnabled: boolean;
  readonly pitEnabled: boolean;
  /** Returned as 0 where there is none. */
  readonly restoreWindowDays?: number;
  readonly onDemandPolicyItem?: WirePolicyItem | null;
  readonly scheduledPolicyItems: readonly WirePolicyItem[];
}

/** A backup compliance policy as Atlas answers it. */
export interface WireCompliancePolicy extends WireCompliancePolicySettings {
  readonly projectId: string;
  readonly state: 'ACTIVE' | 'ENABLING' | 'UPDATING' | 'DISABLING';
  readonly deletable: boolean;
  readonly updatedDate?: string;
  readonly updatedUser?: string;
}

/** The answer where a project has none: an empty object, never a 404. */
export type WireCompliancePolicyAnswer = WireCompliancePolicy | Readonly<Record<string, never>>;
