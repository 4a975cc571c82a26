import {
  type SimulatedCluster,
  type SimulatedProject,
  type SimulatorState,
  type StoredSnapshot,
} from '../state';
import { startExport } from './start-export';

interface World {
  readonly state: SimulatorState;
  readonly project: SimulatedProject;
  readonly newId: (at: Date) => string;
}

/** Exports the scheduled snapshots just taken whose frequency the schedule exports. */
export function autoExport(
  world: World,
  cluster: SimulatedCluster,
  taken: readonly StoredSnapshot[],
): void {
  const { autoExportEnabled, export: target } = cluster.schedule ?? {};
  if (autoExportEnabled !== true || target === undefined) return;
  const { exportBucketId, frequencyType } = target;
  if (!world.project.exportBuckets.has(exportBucketId)) return;
  for (const snapshot of taken.filter((each) => each.frequencyType === frequencyType)) {
    startExport({
      ...world,
      cluster,
      snapshot,
      exportBucketId,
      at: snapshot.takenAt,
      isToFail: false,
      delaySeconds: 0,
    });
  }
}

/** Whether some cluster's schedule exports to a bucket. */
export const isExportedTo = ({ clusters }: SimulatedProject, bucketId: string): boolean =>
  [...clusters.values()].some(
    ({ schedule }) =>
      schedule?.autoExportEnabled === true && schedule.export?.exportBucketId === bucketId,
  );
