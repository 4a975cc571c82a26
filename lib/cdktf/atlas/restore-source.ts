import { type ClusterReference, type RestoreSourceModel } from '../../core/model/run-models';
import { requireInstant } from '../../core/values/instant';
import { type OplogPosition } from '../../core/values/run-choices';
import { knownValue } from '../known-value';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type Snapshot } from './snapshot';

/** How old a snapshot may be that a restore chooses by itself. */
export interface SnapshotAge {
  /** The oldest it may be, in whole hours: a source that lost its backups must not be restored from last month's. */
  readonly maxAgeHours: number;
}

/** Where a restore takes its data from. */
export class RestoreSource {
  /** A snapshot declared in the app, of this stack or another; the restore waits for it. */
  public static snapshot(snapshot: Snapshot): RestoreSource {
    return new RestoreSource(
      snapshot.cluster,
      { snapshot_id: snapshot.snapshotId },
      { kind: 'snapshot', snapshot: { path: snapshot.node.path } },
    );
  }

  /** A snapshot that exists already, by its id in Atlas; a token is fine. */
  public static snapshotId(cluster: IAtlasCluster, snapshotId: string): RestoreSource {
    return new RestoreSource(
      cluster,
      { snapshot_id: snapshotId },
      { kind: 'snapshot', snapshot: { id: knownValue(snapshotId) } },
    );
  }

  /** The latest completed snapshot before a moment such as `2026-11-20T03:00:00Z`. @throws {ProtectionError} instant-malformed, value-known-only-at-deploy */
  public static latestSnapshotBefore(
    cluster: IAtlasCluster,
    before: string,
    { maxAgeHours }: SnapshotAge,
  ): RestoreSource {
    return new RestoreSource(
      cluster,
      { latest_before: requireInstant('before', before), max_age_hours: maxAgeHours },
      { kind: 'latest-snapshot-before', before, maxAgeHours },
    );
  }

  /** The newest completed snapshot there is; for drills, where any recent one will do. */
  public static newestSnapshot(
    cluster: IAtlasCluster,
    { maxAgeHours }: SnapshotAge,
  ): RestoreSource {
    return new RestoreSource(
      cluster,
      { newest: true, max_age_hours: maxAgeHours },
      { kind: 'newest-snapshot', maxAgeHours },
    );
  }

  /** Any moment of the restore window, such as `2026-11-20T03:00:00Z`; needs point-in-time restore on the source. @throws {ProtectionError} instant-malformed, value-known-only-at-deploy */
  public static pointInTime(cluster: IAtlasCluster, at: string): RestoreSource {
    return new RestoreSource(
      cluster,
      { point_in_time: requireInstant('at', at) },
      { kind: 'point-in-time', at },
    );
  }

  /** A position in the oplog; needs point-in-time restore on the source. */
  public static oplog(
    cluster: IAtlasCluster,
    { seconds, increment }: OplogPosition,
  ): RestoreSource {
    return new RestoreSource(
      cluster,
      { oplog_seconds: seconds, oplog_increment: increment },
      { kind: 'oplog', seconds, increment },
    );
  }

  /** The source as the model holds it. @internal */
  public readonly _model: RestoreSourceModel;

  private constructor(
    /** The cluster the data is of. */
    public readonly cluster: IAtlasCluster,
    /** The source as arguments of the resource. @internal */
    public readonly _arguments: Readonly<Record<string, unknown>>,
    model: object,
  ) {
    this._model = { ...model, cluster: referenceTo(cluster) } as RestoreSourceModel;
  }
}

const referenceTo = ({ _stated: { path, projectId, name } }: IAtlasCluster): ClusterReference => ({
  path,
  projectId,
  name,
});
