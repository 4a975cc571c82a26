import { type WireCluster } from '../../wire/cluster';
import { clusterRequest } from '../cluster-target';
import { listFlexSnapshots } from '../flex/flex-requests';
import { asSnapshot } from '../flex/flex-snapshots';
import { isFlex } from '../flex/is-flex';
import { type OperationContext } from '../operation-context';
import { readRetainedCluster } from '../read-retained-cluster';
import { fail, PASS } from '../restore/preflight/answer';
import { type PreflightCheck, type RunView } from '../restore/preflight/check';
import { judge } from '../restore/preflight/judge';
import { snapshotIsUsable } from '../restore/preflight/point';
import { notRunBefore } from '../restore/preflight/running';
import { mayDo } from '../restore/preflight/roles';
import { readProject } from '../restore/read-restore-view';
import { reading, type Reading } from '../restore/reading';
import { choosePoint, type RestorePoint } from '../restore/restore-point';
import { type RestoreRequest } from '../restore/restore-request';
import { listSnapshots } from '../snapshot/snapshot-requests';

/** Roles that may take a snapshot out of Atlas; https://www.mongodb.com/docs/atlas/reference/user-roles/ */
const MAY_TAKE_OUT = ['GROUP_OWNER', 'GROUP_BACKUP_MANAGER', 'GROUP_BACKUP_EXPORT_OPERATOR'];

/** What the checks of a download or export judge. */
export interface SnapshotView extends RunView {
  readonly sourceCluster: Reading<WireCluster>;
  readonly isFlex: boolean;
}

/** It is told by GET /api/atlas/v2 for API keys, GET /groups/{groupId}/serviceAccounts/{clientId} for service accounts. */
const mayTakeOut: PreflightCheck<SnapshotView> = {
  name: 'role in the project',
  answer: (view) => mayDo(MAY_TAKE_OUT, view.source, view, view.request.source.cluster.projectId),
};

/** A moment between two snapshots is restored, and only a snapshot is taken out. It is told by the app's own source. */
const isSnapshot: PreflightCheck<SnapshotView> = {
  name: 'restore point',
  answer: ({ request: { source } }) =>
    source.kind === 'point-in-time' || source.kind === 'oplog'
      ? fail(
          'a moment has no file of its own',
          'choose a snapshot, or restore the moment into a cluster',
        )
      : PASS,
};

/** The questions before any snapshot is taken out of Atlas. */
export const SNAPSHOT_CHECKS: readonly PreflightCheck<SnapshotView>[] = [
  mayTakeOut,
  notRunBefore,
  isSnapshot,
  snapshotIsUsable,
];

/** What is settled before a snapshot is taken out. */
export interface SnapshotToPrepare<View extends SnapshotView> {
  readonly subject: string;
  readonly request: Pick<RestoreRequest, 'runId' | 'source' | 'allowFallback'>;
  readonly recordName: string;
  readonly checks: readonly PreflightCheck<View>[];
  /** Reads what the checks ask beside. */
  readonly extend: (view: SnapshotView) => Promise<View>;
}

/** Answers every question before a snapshot is taken out, and settles which it is. @throws {OperationError} */
export async function prepareSnapshot<View extends SnapshotView>(
  { subject, request, recordName, checks, extend }: SnapshotToPrepare<View>,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readView(request, recordName, context);
  return judge(subject, checks, await extend(view), context);
}

async function readView(
  request: SnapshotToPrepare<SnapshotView>['request'],
  recordName: string,
  { client, records }: OperationContext,
): Promise<SnapshotView> {
  const { cluster } = request.source;
  const hasFlex = await isFlex(client, cluster);
  const sourceCluster = await reading(
    hasFlex
      ? client.send<WireCluster>(clusterRequest(cluster, 'getGroupCluster', 'GET'))
      : readRetainedCluster(client, cluster),
  );
  const snapshots = await reading(
    hasFlex
      ? listFlexSnapshots(client, cluster).then((list) => list.map(asSnapshot))
      : listSnapshots(client, cluster, sourceCluster.value ?? { clusterType: 'REPLICASET' }),
  );
  const project = await readProject(client, cluster);
  return {
    request: { ...request, target: cluster },
    credential: client.credential,
    record: await records.read(recordName),
    now: client.now(),
    sourceCluster,
    isFlex: hasFlex,
    source: { ...project, snapshots },
    target: { ...project, cluster: sourceCluster },
    chosen: choosePoint(request, snapshots.value ?? [], client.now()),
  };
}
