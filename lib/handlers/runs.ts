import { continueCompliancePolicy, handleCompliancePolicy } from './compliance-policy';
import {
  COMPLIANCE_POLICY_RESOURCE_TYPE,
  RESTORE_RESOURCE_TYPE,
  SNAPSHOT_RESOURCE_TYPE,
} from './contract';
import { type ResourceKind } from './resource-kind';
import { continueRestoreEvent, handleRestore } from './restore';
import { continueSnapshot, handleSnapshot } from './snapshot';

/** The kinds a deployment of schedules never needs; a bundle of their own, loaded by the first event that does. */
export const RUNS: Readonly<Record<string, ResourceKind>> = {
  [SNAPSHOT_RESOURCE_TYPE]: { begin: handleSnapshot, goOn: continueSnapshot },
  [RESTORE_RESOURCE_TYPE]: { begin: handleRestore, goOn: continueRestoreEvent },
  [COMPLIANCE_POLICY_RESOURCE_TYPE]: {
    begin: handleCompliancePolicy,
    goOn: continueCompliancePolicy,
  },
};
