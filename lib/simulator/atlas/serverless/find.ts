import { type ServerlessCall } from '../http/call';
import { clusterNotFound } from '../http/find-cluster';
import { restoreJobNotFound } from '../operations/render-restore-job';
import { snapshotNotFound } from '../snapshots/find-snapshot';
import {
  type SimulatedProject,
  type SimulatedServerless,
  type StoredRestoreJob,
  type StoredServerlessSnapshot,
} from '../state';

/** The Serverless instance of that name; its backups are answered for after Atlas has turned it. */
export function findServerlessIn(project: SimulatedProject, name: string): SimulatedServerless {
  const instance = project.serverless.get(name);
  if (instance !== undefined) return instance;
  throw clusterNotFound(project, name);
}

/** The snapshot of that id. */
export function serverlessSnapshotOf(
  { serverless }: ServerlessCall,
  id: string,
): StoredServerlessSnapshot {
  const found = serverless.snapshots.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw snapshotNotFound(id, serverless.name);
}

/** The restore job of that id. */
export function serverlessJobOf({ serverless }: ServerlessCall, id: string): StoredRestoreJob {
  const found = serverless.restoreJobs.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw restoreJobNotFound(id, serverless.name);
}
