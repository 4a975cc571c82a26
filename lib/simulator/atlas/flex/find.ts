import { clusterNotFound } from '../http/find-cluster';
import { type FlexCall } from '../http/call';
import { Refusal } from '../refusal';
import {
  type SimulatedFlexCluster,
  type SimulatedProject,
  type StoredFlexJob,
  type StoredFlexSnapshot,
} from '../state';

/** The Flex cluster of that name; refuses a cluster of the other family, and one that nobody has. */
export function findFlexIn(project: SimulatedProject, name: string): SimulatedFlexCluster {
  const flex = project.flexClusters.get(name);
  if (flex !== undefined) return flex;
  const isCluster =
    project.clusters.has(name) && project.clusters.get(name)?.deletedAt === undefined;
  if (isCluster || project.serverless.get(name)?.isTurned === false) {
    throw new Refusal(
      400,
      'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API',
      `Cannot use non-flex cluster ${name} in the flex API.`,
      [name],
    );
  }
  throw clusterNotFound(project, name);
}

/** The snapshot of that id. */
export function flexSnapshotOf({ flex }: FlexCall, id: string): StoredFlexSnapshot {
  const found = flex.snapshots.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new Refusal(
    404,
    'TENANT_SNAPSHOT_NOT_FOUND',
    `No snapshot with ID ${id} exists for cluster ${flex.name}.`,
    [id, flex.name],
  );
}

/** The restore job of that id. */
export function flexJobOf({ flex }: FlexCall, id: string): StoredFlexJob {
  const found = flex.restoreJobs.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new Refusal(
    404,
    'TENANT_RESTORE_NOT_FOUND',
    `No restore job with ID ${id} exists for cluster ${flex.name}.`,
    [id, flex.name],
  );
}
