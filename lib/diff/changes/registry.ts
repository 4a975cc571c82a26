import { type ChangeKind } from './change-kind';
import { CLUSTER_KINDS } from './cluster-kinds';
import { SCHEDULE_KINDS } from './schedule-kinds';
import { SNAPSHOT_KINDS } from './snapshot-kinds';
import { RESTORE_KINDS } from './restore-kinds';
import { RUN_KINDS } from './run-kinds';
import { COMPLIANCE_POLICY_KINDS } from './compliance-policy-kinds';
import { AZURE_CLUSTER_KINDS } from './azure-cluster-kinds';
import { APP_KINDS } from './app-kinds';

/** Every kind of change there is. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  ...CLUSTER_KINDS,
  ...SCHEDULE_KINDS,
  ...SNAPSHOT_KINDS,
  ...RESTORE_KINDS,
  ...RUN_KINDS,
  ...COMPLIANCE_POLICY_KINDS,
  ...AZURE_CLUSTER_KINDS,
  ...APP_KINDS,
];
