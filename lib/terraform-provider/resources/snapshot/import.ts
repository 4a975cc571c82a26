import { OperationError } from '../../../atlas/operations/operation-error';
import { tryReadSnapshot } from '../../../atlas/operations/snapshot/snapshot-requests';
import { type ApplyAnswer } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { SNAPSHOT, type SnapshotValues } from './attributes';
import { seen } from './held-snapshot';
import { identityOf, recordNameOf } from './request';

const FORM = 'project_id/cluster_name/snapshot_id/key';

/** Takes a snapshot that exists into the state, under the key it is to have. */
export async function importSnapshot(
  id: string,
  { atlas }: Session,
): Promise<ApplyAnswer<typeof SNAPSHOT>> {
  const [project_id = '', cluster_name = '', snapshot_id = '', ...rest] = id.split('/');
  const key = rest.join('/');
  if (key === '')
    throw new OperationError(
      `${JSON.stringify(id)} is not of the form ${FORM}; write the key the snapshot has in the configuration at the end`,
    );
  const target = { projectId: project_id, clusterName: cluster_name };
  const snapshot = await tryReadSnapshot(atlas, target, snapshot_id);
  if (snapshot === undefined)
    throw new OperationError(
      `cluster ${cluster_name} has no snapshot ${snapshot_id}; look it up with the data source mongodbbackup_snapshots`,
    );
  const values = { ...nothing(), project_id, cluster_name, key, snapshot_id };
  const state = snapshot.status === 'completed' ? 'done' : 'started';
  return {
    state: seen({ ...values, id: identityOf(values) }, snapshot),
    record: {
      [recordNameOf(values)]: {
        state,
        at: new Date(atlas.now()).toISOString(),
        jobId: snapshot_id,
      },
    },
  };
}

const nothing = (): SnapshotValues =>
  Object.fromEntries(Object.keys(SNAPSHOT).map((name) => [name, null])) as SnapshotValues;
