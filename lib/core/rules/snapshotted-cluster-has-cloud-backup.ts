import { factsOf } from '../model/find-cluster';
import { SATISFIED, type SnapshotRule } from './rule';

/** An on-demand snapshot is of a cluster with Cloud Backup on. */
export const snapshottedClusterHasCloudBackup: SnapshotRule = {
  id: 'snapshotted-cluster-has-cloud-backup',
  about: 'snapshot',
  statement: 'An on-demand snapshot is of a cluster with Cloud Backup on.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-takegroupclusterbackupsnapshots',
  severity: 'error',
  check: (_snapshot, cluster, model) => {
    if (factsOf(model, cluster).backupEnabled !== false) return SATISFIED;
    return [
      {
        message: 'Cloud Backup of its cluster is stated off, so it cannot be taken',
        fix: 'turn Cloud Backup on in the resource that owns the cluster',
      },
    ];
  },
};
