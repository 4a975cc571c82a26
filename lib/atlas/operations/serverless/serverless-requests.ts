import { AtlasError } from '../../client/atlas-error';
import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireRestoreJob, type WireRestoreRequest } from '../../wire/restore-job';
import {
  type WireServerlessInstance,
  type WireServerlessSnapshot,
} from '../../wire/serverless-backup';
import { type WireSnapshot } from '../../wire/snapshot';
import { type AtlasOperation } from '../../wire/versions';
import { subjectOf, type ClusterTarget } from '../cluster-target';
import { reading } from '../restore/reading';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

const JOBS = '/backup/restoreJobs';
/** Atlas's answer to a request whose sunset has come. */
const SUNSET_STATUS = 410;

/** A request below `/groups/{project}/serverless/{name}`. */
function serverlessRequest(
  target: ClusterTarget,
  operation: AtlasOperation,
  method: AtlasRequest['method'],
  suffix = '',
): AtlasRequest {
  const project = encodeURIComponent(target.projectId);
  const name = encodeURIComponent(target.clusterName);
  return {
    operation,
    method,
    path: `/api/atlas/v2/groups/${project}/serverless/${name}${suffix}`,
    subject: subjectOf(target),
  };
}

/** A Serverless instance. */
export const readServerlessInstance = (
  client: AtlasClient,
  target: ClusterTarget,
): Promise<WireServerlessInstance> =>
  client.send(serverlessRequest(target, 'getGroupServerlessInstance', 'GET'));

/** A Serverless instance; undefined where Atlas has none of that name, or none at all any more. @throws {AtlasError} for what is no answer */
export async function tryReadServerlessInstance(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<WireServerlessInstance | undefined> {
  const { value, error } = await reading(readServerlessInstance(client, target));
  if (error === undefined || NONE_THERE.includes(error.status)) return value;
  throw error;
}

const NONE_THERE: readonly number[] = [400, 404, 410];

/** The snapshots of a Serverless instance, in the words of other clusters' snapshots, so that one is chosen like the other. */
export const listServerlessSnapshots = async (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireSnapshot[]> => {
  const request = serverlessRequest(
    source,
    'listGroupServerlessBackupSnapshots',
    'GET',
    '/backup/snapshots',
  );
  const snapshots = await listAll<WireServerlessSnapshot>(client, request);
  return snapshots.map((snapshot) => ({
    ...snapshot,
    type: 'replicaSet',
    policyItems: [],
    copyRegions: [],
  }));
};

/** Every restore of a Serverless instance's backups, wherever it goes. */
export const listServerlessJobs = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireRestoreJob[]> =>
  listAll(client, serverlessRequest(source, 'listGroupServerlessBackupRestoreJobs', 'GET', JOBS));

/** One job; undefined where Atlas knows none of that id any more, or has ended the API that told. */
export async function tryReadServerlessJob(
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<WireRestoreJob | undefined> {
  try {
    return await orUndefinedIfGone(
      client.send<WireRestoreJob>(
        serverlessRequest(
          source,
          'getGroupServerlessBackupRestoreJob',
          'GET',
          `${JOBS}/${encodeURIComponent(jobId)}`,
        ),
      ),
    );
  } catch (error) {
    if (isSunset(error)) return undefined;
    throw error;
  }
}

/** Asks for a restore; the one request of a run that must not be sent twice. */
export const createServerlessRestore = (
  client: AtlasClient,
  source: ClusterTarget,
  body: WireRestoreRequest,
): Promise<WireRestoreJob> =>
  client.send({
    ...serverlessRequest(source, 'createGroupServerlessBackupRestoreJob', 'POST', JOBS),
    body,
  });

/** Whether Atlas answered that it serves a request no more. */
export const isSunset = (error: unknown): boolean =>
  AtlasError.isAtlasError(error) && error.status === SUNSET_STATUS;
