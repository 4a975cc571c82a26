import { collectionRestore } from './collection-restore';
import { continueCompliancePolicy, handleCompliancePolicy } from './compliance-policy';
import {
  COLLECTION_RESTORE_RESOURCE_TYPE,
  COMPLIANCE_POLICY_RESOURCE_TYPE,
  DOWNLOAD_RESOURCE_TYPE,
  EXPORT_BUCKET_RESOURCE_TYPE,
  EXPORT_RESOURCE_TYPE,
  FLEX_RESTORE_RESOURCE_TYPE,
  RESTORE_RESOURCE_TYPE,
  SCHEDULE_RESOURCE_TYPE,
  SERVERLESS_RESTORE_RESOURCE_TYPE,
  SNAPSHOT_RESOURCE_TYPE,
} from './contract';
import { exportBucket } from './export-bucket';
import { flexRestore } from './flex-restore';
import { type ResourceKind } from './resource-kind';
import { restore } from './restore';
import { removeSchedule } from './schedule-removal';
import { serverlessRestore } from './serverless-restore';
import { continueSnapshot, handleSnapshot } from './snapshot';
import { snapshotDownload } from './snapshot-download';
import { snapshotExport } from './snapshot-export';

/**
 * The kinds, and the removal of schedules, that applying schedules never needs; a bundle of their own, loaded by the
 * first event that does.
 */
export const RUNS: Readonly<Record<string, ResourceKind>> = {
  [SCHEDULE_RESOURCE_TYPE]: { begin: removeSchedule },
  [SNAPSHOT_RESOURCE_TYPE]: { begin: handleSnapshot, goOn: continueSnapshot },
  [RESTORE_RESOURCE_TYPE]: restore,
  [COLLECTION_RESTORE_RESOURCE_TYPE]: collectionRestore,
  [FLEX_RESTORE_RESOURCE_TYPE]: flexRestore,
  [SERVERLESS_RESTORE_RESOURCE_TYPE]: serverlessRestore,
  [DOWNLOAD_RESOURCE_TYPE]: snapshotDownload,
  [EXPORT_RESOURCE_TYPE]: snapshotExport,
  [EXPORT_BUCKET_RESOURCE_TYPE]: exportBucket,
  [COMPLIANCE_POLICY_RESOURCE_TYPE]: {
    begin: handleCompliancePolicy,
    goOn: continueCompliancePolicy,
  },
};

export { putBack } from './schedule-rollback';
export { signalHandle } from './signal-handle';
export { startExecution } from './start-execution';
export { writeSecret } from './write-secret';
