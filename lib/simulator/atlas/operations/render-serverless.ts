import { type ServerlessCall } from '../http/call';
import { toSeconds } from '../schedule/settle';
import { replicaSetNameOf } from '../snapshots/replica-set-name';
import {
  type SimulatedServerless,
  type StoredRestoreJob,
  type StoredServerlessSnapshot,
} from '../state';
import { alphabetical } from './render-fields';
import { wireJobOf } from './render-restore-job';

/** A Serverless instance as Atlas answers it. */
export function renderServerless(instance: SimulatedServerless): object {
  const host = `${replicaSetNameOf(instance).slice('atlas-'.length)}.mongodb.example`;
  return {
    connectionStrings: { standardSrv: `mongodb+srv://${instance.name.toLowerCase()}.${host}` },
    createDate: toSeconds(instance.createdAt),
    groupId: instance.projectId,
    id: instance.id,
    mongoDBVersion: instance.mongoDbVersion,
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      providerName: 'SERVERLESS',
      regionName: instance.region,
    },
    serverlessBackupOptions: { serverlessContinuousBackupEnabled: instance.isContinuous },
    stateName: instance.stateName,
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
  };
}

/** A snapshot of a Serverless instance as Atlas answers it. */
export function renderServerlessSnapshot(
  call: ServerlessCall,
  { id, takenAt, expiry, isDaily }: StoredServerlessSnapshot,
): object {
  return {
    createdAt: toSeconds(takenAt),
    expiresAt: toSeconds(expiry),
    frequencyType: isDaily ? 'daily' : 'hourly',
    id,
    links: [{ href: `${call.baseUrl}${snapshotsPath(call)}/${id}`, rel: 'self' }],
    mongodVersion: call.serverless.mongoDbVersion,
    serverlessInstanceName: call.serverless.name,
    snapshotType: 'scheduled',
    status: 'completed',
    storageSizeBytes: 0,
  };
}

/** A restore of a Serverless backup as Atlas answers it. */
export const renderServerlessJob = (call: ServerlessCall, job: StoredRestoreJob): object =>
  alphabetical({
    ...wireJobOf(job),
    links: [{ href: `${call.baseUrl}${restoreJobsPath(call)}/${job.id}`, rel: 'self' }],
  });

export const snapshotsPath = (call: ServerlessCall): string => `${pathOf(call)}/backup/snapshots`;

export const restoreJobsPath = (call: ServerlessCall): string =>
  `${pathOf(call)}/backup/restoreJobs`;

const pathOf = ({ serverless: { projectId, name } }: ServerlessCall): string =>
  `/api/atlas/v2/groups/${projectId}/serverless/${name}`;
