import { type WireExportJob } from '../../../atlas/wire/export-job';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { toSeconds } from '../schedule/settle';
import {
  type SimulatedCluster,
  type SimulatedProject,
  type SimulatorState,
  type StoredSnapshot,
} from '../state';
import { EXPORT_SECONDS } from '../timings';

/** What an export begins with. */
export interface Export {
  readonly state: SimulatorState;
  readonly project: SimulatedProject;
  readonly cluster: SimulatedCluster;
  readonly newId: (at: Date) => string;
  readonly at: Date;
  readonly snapshot: StoredSnapshot;
  readonly exportBucketId: string;
  readonly isToFail: boolean;
  readonly delaySeconds: number;
}

/** Starts the export of a snapshot and sees it through; nobody can cancel it. */
export function startExport(begun: Export): WireExportJob {
  const { state, project, cluster, newId, at, snapshot, isToFail } = begun;
  const totalCollections = Object.values(snapshot.origin.data).flatMap(Object.keys).length;
  const job: WireExportJob = {
    createdAt: toSeconds(at),
    customData: [],
    exportBucketId: begun.exportBucketId,
    exportStatus: { exportedCollections: 0, totalCollections },
    id: newId(at),
    prefix: prefixOf(begun),
    snapshotId: snapshot.id,
    state: 'Queued',
    ...(snapshot.members !== undefined && {
      components: snapshot.members.map(({ replicaSetName }) => ({
        exportId: newId(at),
        replicaSetName,
      })),
    }),
  };
  cluster.exports = [...cluster.exports, job];
  const later = (seconds: number, change: (moment: Date) => Partial<WireExportJob>): void => {
    happenLater(state, at, seconds, (moment) => {
      const part = change(moment);
      cluster.exports = cluster.exports.map((each) =>
        each.id === job.id ? { ...each, ...part } : each,
      );
    });
  };
  later(EXPORT_SECONDS.untilInProgress, () => ({ state: 'InProgress' }));
  later(EXPORT_SECONDS.untilSuccessful + begun.delaySeconds, (moment) => {
    if (!isToFail)
      return {
        state: 'Successful',
        finishedAt: toSeconds(moment),
        exportStatus: { exportedCollections: totalCollections, totalCollections },
      };
    logEvent(project, 'CPS_EXPORT_FAILED', { at: moment, newId, clusterName: cluster.name });
    return {
      state: 'Failed',
      finishedAt: toSeconds(moment),
      stateReason: { errorCode: 'EXPORT_FAILED', message: 'Failed by the simulator on request.' },
    };
  });
  return job;
}

/** Where an export lies: the snapshot's minute and the job's second (recorded, without a leading slash). */
function prefixOf({ project, cluster, at, snapshot }: Export): string {
  const isNamed = cluster.schedule?.useOrgAndGroupNamesInExportPrefix === true;
  const minute = toSeconds(snapshot.takenAt).slice(0, 16).replace(':', '');
  return [
    'exported_snapshots',
    project.orgId,
    isNamed ? project.name : project.id,
    cluster.name,
    minute,
    Math.floor(at.getTime() / 1000),
  ].join('/');
}

/** Whether an export has not ended. */
export const isExporting = ({ state }: WireExportJob): boolean =>
  state === 'Queued' || state === 'InProgress';
