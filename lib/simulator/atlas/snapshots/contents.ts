import { type StoredData } from '../../stored-data';
import { type ClusterCall } from '../http/call';
import { pageOf } from '../http/page';
import { Refusal } from '../refusal';
import { snapshotOf } from './find-snapshot';

/** What the snapshot of the path holds; refuses one that is not completed. */
export function contentsOf(call: ClusterCall): StoredData {
  const { id, status, origin } = snapshotOf(call);
  if (status === 'completed') return origin.data;
  throw new Refusal(400, 'VALIDATION_ERROR', `Snapshot ${id} is not completed.`, [id]);
}

/** The collections of the database of the path inside the snapshot of the path. */
export function databaseIn(call: ClusterCall): StoredData[string] {
  const name = call.params['databaseName'] ?? '';
  const found = contentsOf(call)[name];
  if (found !== undefined) return found;
  throw notInside(name);
}

export const notInside = (name: string): Refusal =>
  new Refusal(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${name}.`, [name]);

/** A page of names, each with a link to itself. */
export function pageOfNames(call: ClusterCall, names: readonly string[]): object {
  const path = pathOf(call);
  return pageOf(
    call,
    path,
    names.map((name) => nameWithLink(`${call.baseUrl}${path}/${encodeURIComponent(name)}`, name)),
  );
}

/** The name the path ends with, and its link. */
export const renderName = (call: ClusterCall, name: string): object =>
  nameWithLink(`${call.baseUrl}${pathOf(call)}`, name);

const nameWithLink = (href: string, name: string): object => ({
  links: [{ href, rel: 'self' }],
  name,
});

function pathOf({ project, cluster, params }: ClusterCall): string {
  const { snapshotId = '', databaseName, collectionName } = params;
  const snapshot = `/api/atlas/v2/groups/${project.id}/clusters/${cluster.name}/backup/snapshots/${snapshotId}/databases`;
  if (databaseName === undefined) return snapshot;
  const database = `${snapshot}/${encodeURIComponent(databaseName)}`;
  return collectionName === undefined
    ? database
    : `${database}/collections/${encodeURIComponent(collectionName)}`;
}
