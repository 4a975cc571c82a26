import { setData, type StoredData } from '../../stored-data';
import {
  type WireCollectionRestoreJob,
  type WireCollectionRestoreRequest,
  type WireRestoredCollection,
} from '../../../atlas/wire/collection-restore-job';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { type ClusterCall } from '../http/call';
import { toSeconds } from '../schedule/settle';
import { type SimulatedCluster, type StoredCollectionJob } from '../state';
import { COLLECTION_SECONDS } from '../timings';
import { flatten, planCollections, splitNamespace } from './plan';

interface Delivery {
  readonly request: WireCollectionRestoreRequest;
  readonly target: SimulatedCluster;
  readonly data: StoredData;
}

/** Starts a restore of collections and sees it through; other namespaces of the target stay in use. */
export function startCollectionRestore(
  call: ClusterCall,
  delivery: Delivery,
): WireCollectionRestoreJob {
  const { state, cluster: source, project, clock, newId, effect } = call;
  const { target, request, data } = delivery;
  const now = clock.now();
  const job = newJob(newId(now), request, now);
  source.collectionJobs = [...source.collectionJobs, { job, collections: [] }];
  target.restoringCollections = job.id;
  const isToFail = effect('fail-next-restore') !== undefined;
  const delay = effect('slow')?.seconds ?? 0;
  const later = (
    seconds: number,
    change: (each: StoredCollectionJob, at: Date) => StoredCollectionJob,
  ): void => {
    happenLater(state, now, seconds, (at) => {
      source.collectionJobs = source.collectionJobs.map((each) =>
        each.job.id === job.id ? change(each, at) : each,
      );
    });
  };
  later(COLLECTION_SECONDS.untilInProgress, (each) =>
    begin(each, planCollections(request, data, target.data)),
  );
  later(COLLECTION_SECONDS.untilFinalizing + delay, (each) => inState(each, 'FINALIZING'));
  later(COLLECTION_SECONDS.untilDone + delay, (each, at) => {
    target.restoringCollections = undefined;
    const ended = end(each, at, isToFail);
    const outcome = ended.job.state === 'SUCCESSFUL' ? 'SUCCESSFUL' : 'FAILED';
    if (outcome === 'SUCCESSFUL')
      setData(target, withRestored(target.data, data, ended.collections), at);
    logEvent(project, `CPS_COLLECTION_RESTORE_${outcome}`, { at, newId, clusterName: source.name });
    return ended;
  });
  return job;
}

const newJob = (
  id: string,
  request: WireCollectionRestoreRequest,
  at: Date,
): WireCollectionRestoreJob => ({
  ...request,
  createdAt: toSeconds(at),
  id,
  indexStatus: { failedCollectionCount: 0, state: 'NOT_STARTED' },
  restoredDocuments: 0,
  state: 'INITIALIZING',
  totalDocuments: 0,
});

function begin(
  { job }: StoredCollectionJob,
  collections: readonly WireRestoredCollection[],
): StoredCollectionJob {
  const totalDocuments = collections.reduce((sum, each) => sum + each.totalDocuments, 0);
  return inState({ job: { ...job, totalDocuments }, collections }, 'IN_PROGRESS');
}

/** Moves a job on, and those of its collections that are restored at all. */
function inState(
  { job, collections }: StoredCollectionJob,
  state: 'IN_PROGRESS' | 'FINALIZING',
): StoredCollectionJob {
  return {
    job: { ...job, state },
    collections: collections.map((each) => (isRestored(each) ? { ...each, state } : each)),
  };
}

/** Any collection that fails fails the job and undoes it; one that is not there fails it only if all are missing. */
function end(
  { job, collections }: StoredCollectionJob,
  at: Date,
  isToFail: boolean,
): StoredCollectionJob {
  const finishedAt = toSeconds(at);
  if (isToFail || !collections.some(isRestored)) {
    const errorMessage = isToFail
      ? 'Failed by the simulator on request.'
      : 'No collection was found.';
    return {
      job: {
        ...job,
        state: 'FAILED',
        errorMessage,
        finishedAt,
        indexStatus: { ...job.indexStatus, state: 'NOT_RESTORED' },
      },
      collections: collections.map((each) =>
        isRestored(each) ? { ...each, state: 'ROLLBACK' } : each,
      ),
    };
  }
  const state = job.indexStrategy === 'NONE' ? 'NOT_RESTORED' : 'SUCCESSFUL';
  const restored = collections.map((each) =>
    isRestored(each)
      ? {
          ...each,
          state: 'SUCCESSFUL' as const,
          restoredDocuments: each.totalDocuments,
          indexStatus: { state } as const,
        }
      : each,
  );
  const restoredDocuments = restored.reduce((sum, each) => sum + each.restoredDocuments, 0);
  return {
    job: {
      ...job,
      state: 'SUCCESSFUL',
      finishedAt,
      restoredDocuments,
      indexStatus: { failedCollectionCount: 0, state },
    },
    collections: restored,
  };
}

const isRestored = ({ state }: WireRestoredCollection): boolean =>
  state !== 'NOT_FOUND' && state !== 'UNSUPPORTED';

/** The target with the restored collections in it; what was written to them meanwhile is lost. */
function withRestored(
  target: StoredData,
  source: StoredData,
  collections: readonly WireRestoredCollection[],
): StoredData {
  return collections.filter(isRestored).reduce<StoredData>((data, each) => {
    const [database, collection] = splitNamespace(each.effectiveTargetNamespace);
    const documents = flatten(source)[each.sourceNamespace] ?? [];
    return { ...data, [database]: { ...data[database], [collection]: documents } };
  }, target);
}
