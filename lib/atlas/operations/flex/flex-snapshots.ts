import { type WireFlexSnapshot, type WireFlexStatus } from '../../wire/flex-backup';
import { type WireSnapshot } from '../../wire/snapshot';

const STATUSES: Readonly<Record<WireFlexStatus, WireSnapshot['status']>> = {
  PENDING: 'queued',
  QUEUED: 'queued',
  RUNNING: 'inProgress',
  FAILED: 'failed',
  COMPLETED: 'completed',
};

/** A Flex snapshot in the words of other clusters' snapshots, so that one is chosen like the other. */
export const asSnapshot = (flex: WireFlexSnapshot): WireSnapshot => ({
  id: flex.id,
  type: 'replicaSet',
  status: STATUSES[flex.status],
  snapshotType: 'scheduled',
  frequencyType: 'daily',
  // What it holds is the data as of its start.
  createdAt: flex.startTime ?? flex.scheduledTime,
  expiresAt: flex.expiration,
  mongodVersion: flex.mongoDBVersion,
  policyItems: [],
  storageSizeBytes: 0,
  copyRegions: [],
});
