import { collectionRestore } from './collection-restore';
import { continueCompliancePolicy, handleCompliancePolicy } from './compliance-policy';
import {
  COLLECTION_RESTORE_RESOURCE_TYPE,
  COMPLIANCE_POLICY_RESOURCE_TYPE,
  FLEX_RESTORE_RESOURCE_TYPE,
  RESTORE_RESOURCE_TYPE,
  SNAPSHOT_RESOURCE_TYPE,
} from './contract';
import { flexRestore } from './flex-restore';
import { type ResourceKind } from './resource-kind';
import { restore } from './restore';
import { continueSnapshot, handleSnapshot } from './snapshot';

/** The kinds a deployment of schedules never needs; a bundle of their own, loaded by the first event that does. */
export const RUNS: Readonly<Record<string, ResourceKind>> = {
  [SNAPSHOT_RESOURCE_TYPE]: { begin: handleSnapshot, goOn: continueSnapshot },
  [RESTORE_RESOURCE_TYPE]: restore,
  [COLLECTION_RESTORE_RESOURCE_TYPE]: collectionRestore,
  [FLEX_RESTORE_RESOURCE_TYPE]: flexRestore,
  [COMPLIANCE_POLICY_RESOURCE_TYPE]: {
    begin: handleCompliancePolicy,
    goOn: continueCompliancePolicy,
  },
};
