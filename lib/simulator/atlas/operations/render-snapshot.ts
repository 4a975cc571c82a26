import { type WireSnapshot } from '../../../atlas/wire/snapshot';
import { type ClusterCall } from '../http/call';
import { type StoredSnapshot } from '../state';
import { alphabetical, without } from './render-fields';

/** The part of a snapshot that Atlas answers. */
export const wireSnapshotOf = (stored: StoredSnapshot): WireSnapshot =>
  without(stored, 'takenAt', 'expiry', 'origin');

/** A snapshot as Atlas answers it; that of a sharded cluster says of its members what others say of themselves. */
export function renderSnapshot({ baseUrl, cluster }: ClusterCall, stored: StoredSnapshot): object {
  const path = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}/clusters/${cluster.name}`;
  const isSharded = stored.type === 'shardedCluster';
  const folder = isSharded ? 'snapshots/shardedCluster' : 'snapshots';
  const links = [
    { href: `${path}/backup/${folder}/${stored.id}`, rel: 'self' },
    { href: path, rel: 'https://cloud.mongodb.com/cluster' },
  ];
  const wire = wireSnapshotOf(stored);
  const shown = isSharded ? without(wire, 'cloudProvider', 'copyRegions') : wire;
  return alphabetical({ ...shown, links });
}
