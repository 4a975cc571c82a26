import { dataAsOf, type DataHistory, type StoredData } from '../../stored-data';
import { dataAsOfOplog } from './data-as-of-oplog';
import { isSharded, originOf } from '../snapshots/origin';
import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { type Restored } from './judge-compatibility';

/** What restoring a snapshot brings. */
export const restoredOf = (snapshot: StoredSnapshot): Restored => ({
  version: snapshot.mongodVersion ?? '',
  sizeBytes: snapshot.storageSizeBytes,
  isSharded: snapshot.type === 'shardedCluster',
  origin: snapshot.origin,
});

/** What restoring a point in time brings: the cluster as it is now. */
export const presentOf = (source: SimulatedCluster): Restored => ({
  version: source.mongoDbVersion,
  sizeBytes: 0,
  isSharded: isSharded(source),
  origin: originOf(source, source.createdAt, source.createdAt),
});

/** What a cluster held at a second, or after an entry of the oplog in it. */
export const dataAt = (
  source: DataHistory,
  seconds: number,
  increment: number | undefined,
): StoredData =>
  increment === undefined
    ? dataAsOf(source, new Date(seconds * 1000))
    : dataAsOfOplog(source, seconds, increment);
