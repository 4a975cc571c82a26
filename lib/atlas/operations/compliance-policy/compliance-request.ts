import { type CompliancePolicyModel } from '../../../core/model/compliance-policy-model';

/** What a compliance policy declares, with everything a token stood for resolved. */
export type CompliancePolicySettings = Pick<
  CompliancePolicyModel,
  | 'authorizedUser'
  | 'minimum'
  | 'onDemandMinimum'
  | 'copyProtection'
  | 'encryptionAtRest'
  | 'pointInTimeRestore'
> & { readonly restoreWindowDays?: number };

/** One application of a compliance policy. */
export interface SetCompliancePolicyRequest {
  readonly projectId: string;
  readonly mode: 'draft' | 'enforced';
  readonly settings: CompliancePolicySettings;
  /** The project's name as Atlas shows it, written out as consent. */
  readonly confirmProjectName?: string;
  /** Names of the clusters of the project that the app declares. */
  readonly declaredClusters: readonly string[];
  /** Names of other clusters that the policy may reach. */
  readonly alsoAffects: readonly string[];
  /** Whether the engine is undoing a deployment: nothing is then sent. */
  readonly isRollback: boolean;
}

/** How far a compliance policy is; `DRAFT` where nothing was sent, `NONE` where there is none in a rollback. */
export type CompliancePolicyProgress =
  | { readonly isDone: false; readonly status: string }
  | { readonly isDone: true; readonly state: 'ACTIVE' | 'DRAFT' | 'NONE' };

/** A project as messages call it. */
export const policySubject = (projectId: string): string =>
  `compliance policy of project ${projectId}`;
