import { type CollectionSelection, databaseOf } from '../../../core/restore/collection-selection';
import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { clusterRequest, type ClusterTarget } from '../cluster-target';

/** A database or collection inside a snapshot. */
interface WireName {
  readonly name: string;
}

/** Databases and collections that were asked for and are not in a snapshot. */
export async function findMissing(
  client: AtlasClient,
  source: ClusterTarget,
  {
    snapshotId,
    selection,
  }: { readonly snapshotId: string; readonly selection: CollectionSelection },
): Promise<readonly string[]> {
  const path = `/backup/snapshots/${snapshotId}/databases`;
  const there = new Set(
    await namesAt(
      client,
      clusterRequest(source, 'listGroupClusterBackupSnapshotDatabases', 'GET', path),
    ),
  );
  const wanted = selection.collections.map(({ name }) => name);
  const opened = [...new Set(wanted.map(databaseOf))].filter((name) => there.has(name));
  for (const database of opened)
    for (const name of await namesAt(
      client,
      clusterRequest(
        source,
        'listGroupClusterBackupSnapshotDatabaseCollections',
        'GET',
        `${path}/${encodeURIComponent(database)}/collections`,
      ),
    ))
      there.add(`${database}.${name}`);
  return [...selection.databases.map(({ name }) => name), ...wanted].filter(
    (name) => !there.has(name),
  );
}

const namesAt = async (
  client: AtlasClient,
  request: ReturnType<typeof clusterRequest>,
): Promise<readonly string[]> => (await listAll<WireName>(client, request)).map(({ name }) => name);
