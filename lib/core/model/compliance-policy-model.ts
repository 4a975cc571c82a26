import { type Known } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { type RetentionAmount } from '../values/retention';
import { type Origin } from './origin';

/** A declared backup compliance policy: the floor and the lock of a project, which nothing in code can take back. */
export interface CompliancePolicyModel extends Origin {
  /** `draft` runs every check and sends nothing. */
  readonly mode: 'draft' | 'enforced';
  /** Who may ask the service's support to lift it. */
  readonly authorizedUser: {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
  };
  /** The least every schedule of the project must do. */
  readonly minimum: readonly PolicyItemData[];
  /** The least an on-demand snapshot is kept. */
  readonly onDemandMinimum?: RetentionAmount;
  /** Whether copies in other regions are locked too. */
  readonly copyProtection?: boolean;
  /** Whether every cluster must be encrypted with a customer key. */
  readonly encryptionAtRest?: boolean;
  /** Whether every cluster must have point-in-time restore. */
  readonly pointInTimeRestore?: boolean;
  /** Days one can go back to any moment, at least. */
  readonly restoreWindowDays?: Known<number>;
  /** Clusters of the project this app does not declare, named because the policy reaches them too. */
  readonly alsoAffects?: readonly string[];
  /** The project's name as Atlas shows it, written out as consent. */
  readonly confirmProjectName?: string;
}
