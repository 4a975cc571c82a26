import { type Duration } from 'aws-cdk-lib';
import { type ClusterReference, type RestoreSourceModel } from '../core/model/run-models';
import { requireInstant } from '../core/values/instant';
import { type OplogPosition } from '../core/values/run-choices';
import { type RestoreSourceProperties } from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type Snapshot } from './snapshot';

/** How old a snapshot may be that a restore chooses by itself. */
export interface SnapshotAge {
  /** The oldest it may be, in whole hours: a source that lost its backups must not be restored from last month's. */
  readonly maxAge: Duration;
}

/** Where a restore takes its data from. */
export class RestoreSource {
  /** A snapshot declared in the app; the restore waits for it. The two stacks stay free to change on their own. */
  public static snapshot(snapshot: Snapshot): RestoreSource {
    return new RestoreSource(
      snapshot.cluster,
      { kind: 'declared-snapshot', ...snapshot._identity },
      {
        kind: 'snapshot',
        cluster: referenceTo(snapshot.cluster),
        snapshot: { path: snapshot.node.path },
      },
      snapshot,
    );
  }

  /** A snapshot that exists already, by its id in Atlas. */
  public static snapshotId(cluster: IAtlasCluster, snapshotId: string): RestoreSource {
    return new RestoreSource(
      cluster,
      { kind: 'snapshot', snapshotId },
      { kind: 'snapshot', cluster: referenceTo(cluster), snapshot: { id: snapshotId } },
    );
  }

  /** The latest completed snapshot before a moment such as `2026-11-20T03:00:00Z`. @throws {ProtectionError} instant-malformed, value-known-only-at-deploy */
  public static latestSnapshotBefore(
    cluster: IAtlasCluster,
    before: string,
    { maxAge }: SnapshotAge,
  ): RestoreSource {
    const maxAgeHours = maxAge.toHours();
    return new RestoreSource(cluster, {
      kind: 'latest-snapshot-before',
      before: requireInstant('before', before),
      maxAgeHours,
    });
  }

  /** The newest completed snapshot there is; for drills, where any recent one will do. */
  public static newestSnapshot(cluster: IAtlasCluster, { maxAge }: SnapshotAge): RestoreSource {
    return new RestoreSource(cluster, { kind: 'newest-snapshot', maxAgeHours: maxAge.toHours() });
  }

  /** Any moment of the restore window, such as `2026-11-20T03:00:00Z`; needs point-in-time restore on the source. @throws {ProtectionError} instant-malformed, value-known-only-at-deploy */
  public static pointInTime(cluster: IAtlasCluster, at: string): RestoreSource {
    return new RestoreSource(cluster, { kind: 'point-in-time', at: requireInstant('at', at) });
  }

  /** A position in the oplog; needs point-in-time restore on the source. */
  public static oplog(
    cluster: IAtlasCluster,
    { seconds, increment }: OplogPosition,
  ): RestoreSource {
    return new RestoreSource(cluster, { kind: 'oplog', seconds, increment });
  }

  /** The source as properties of a resource. @internal */
  public readonly _properties: RestoreSourceProperties;
  /** The source as the model holds it. @internal */
  public readonly _model: RestoreSourceModel;

  private constructor(
    /** The cluster the data is of. */
    public readonly cluster: IAtlasCluster,
    source: Chosen,
    model?: RestoreSourceModel,
    /** The declared snapshot it is, if it is one. @internal */
    public readonly _snapshot?: Snapshot,
  ) {
    const { clusterName, project } = cluster;
    this._properties = { cluster: { projectId: project.projectId, clusterName }, ...source };
    this._model = model ?? ({ ...source, cluster: referenceTo(cluster) } as RestoreSourceModel);
  }
}

/** The part of the properties that is not the cluster. */
type Chosen = RestoreSourceProperties extends infer Source
  ? Source extends unknown
    ? Omit<Source, 'cluster'>
    : never
  : never;

const referenceTo = ({ node, project, clusterName }: IAtlasCluster): ClusterReference => ({
  path: node.path,
  projectId: project.projectId,
  name: clusterName,
});
