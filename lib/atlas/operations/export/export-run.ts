import { type WireExportBucket } from '../../wire/export-bucket';
import { type WireExportJob } from '../../wire/export-job';
import { prepareSnapshot, SNAPSHOT_CHECKS, type SnapshotView } from '../download/prepare-snapshot';
import { fail, PASS, pass } from '../restore/preflight/answer';
import { answerOf, type PreflightCheck } from '../restore/preflight/check';
import { reading, type Reading } from '../restore/reading';
import { planOf } from '../restore/restore-point';
import { type RestoreSource } from '../restore/restore-request';
import { pinnedTo } from '../restore/run-restore';
import { type JobState, type RunKind, type RunRequest } from '../run/run-kind';
import { runNames } from '../run/run-names';
import { tryReadBucket } from './bucket-requests';
import { createExport, listExports, tryReadExport } from './export-requests';

/** One export of a snapshot to a bucket. */
export interface ExportRequest extends RunRequest {
  readonly source: RestoreSource;
  /** Id Atlas gave to the registered bucket. */
  readonly bucketId: string;
  /** What Atlas writes into the metadata beside the data. */
  readonly customData: Readonly<Record<string, string>>;
}

interface ExportView extends SnapshotView {
  readonly bucket: Reading<WireExportBucket | undefined>;
  readonly bucketId: string;
  readonly exports: Reading<readonly WireExportJob[]>;
}

/** It is told by GET /groups/{groupId}/backup/exportBuckets/{exportBucketId}. */
const bucketIsRegistered: PreflightCheck<ExportView> = {
  name: 'bucket',
  answer: ({ bucket, bucketId }) =>
    answerOf(bucket, (found) =>
      found === undefined
        ? fail(
            `the project has no export bucket ${bucketId}`,
            'declare a SnapshotExportBucket in the project of the cluster',
          )
        : pass(`it goes to ${found.bucketName ?? bucketId} on ${found.cloudProvider}`),
    ),
};

/** It is told by GET /groups/{groupId}/clusters/{clusterName}/backup/exports. */
const isNotExported: PreflightCheck<ExportView> = {
  name: 'running export',
  answer: ({ exports, chosen }) =>
    answerOf(exports, (jobs) => {
      const id = chosen.point?.kind === 'snapshot' ? chosen.point.snapshotId : undefined;
      const running = jobs.find(
        (job) => job.snapshotId === id && exportStateOf(job).state === 'running',
      );
      return running === undefined
        ? PASS
        : fail(
            `snapshot ${running.snapshotId} is being exported already (job ${running.id})`,
            'wait until that ends, then deploy again',
          );
    }),
};

/** It is told by GET /groups/{groupId}/flexClusters/{name}. */
const isNotFlex: PreflightCheck<ExportView> = {
  name: 'source',
  answer: ({ isFlex, request }) =>
    isFlex
      ? fail(
          `${request.source.cluster.clusterName} is a Flex cluster, whose snapshots Atlas does not export`,
          'use SnapshotDownload, or move the cluster to M10 or larger',
        )
      : PASS,
};

const CHECKS: readonly PreflightCheck<ExportView>[] = [
  ...SNAPSHOT_CHECKS,
  isNotFlex,
  bucketIsRegistered,
  isNotExported,
];

/** How messages call it: `export 2026-11-21 of orders`. */
const exportSubject = ({ runId, source }: ExportRequest): string =>
  `export ${runId} of ${source.cluster.clusterName}`;

/** An export of a snapshot as a run; nobody can cancel it. */
export function exportRun(request: ExportRequest): RunKind<WireExportJob> {
  const { bucketId, customData } = request;
  const { cluster } = request.source;
  const names = runNames(cluster, 'export', request.runId);
  const data = Object.entries(customData).map(([key, value]) => ({ key, value }));
  return {
    subject: exportSubject(request),
    noun: 'export',
    request,
    names,
    prepare: async (plan, context) => {
      const { client } = context;
      const extend = async (view: SnapshotView): Promise<ExportView> => ({
        ...view,
        bucketId,
        bucket: await reading(tryReadBucket(client, cluster.projectId, bucketId)),
        exports: await reading(listExports(client, cluster)),
      });
      const asked = { request: pinnedTo(plan, request), recordName: names.run, checks: CHECKS };
      return planOf(
        await prepareSnapshot({ subject: exportSubject(request), ...asked, extend }, context),
      );
    },
    ask: ({ snapshotId = '' }, client) =>
      createExport(client, cluster, {
        snapshotId,
        exportBucketId: bucketId,
        ...(data.length > 0 && { customData: data }),
      }),
    list: (client) => listExports(client, cluster),
    isOf: (job, plan) => job.snapshotId === plan['snapshotId'] && job.exportBucketId === bucketId,
    read: (jobId, client) => tryReadExport(client, cluster, jobId),
    stateOf: exportStateOf,
    settle: async ({ jobId }, job, { client }) => {
      const ended = job ?? (await tryReadExport(client, cluster, jobId));
      const prefix = ended?.prefix ?? '';
      const count = ended?.exportStatus.exportedCollections ?? 0;
      return {
        isSettled: true,
        sentence: `${count} collections of ${cluster.clusterName} are in the bucket under ${prefix}`,
        results: { prefix },
      };
    },
    words: {
      started: 'nobody can cancel it',
      meanwhile: '',
      unknown: 'whether the bucket holds it',
      lookAtResult:
        'look for its .complete marker in the bucket, and use a new runId to export once more',
      lookAtJobs: `look at the exports of ${cluster.clusterName} in Atlas`,
      left: () =>
        'the bucket may hold a part of it, without a .complete marker; try again with a new runId',
    },
  };
}

function exportStateOf({ state, finishedAt = '', stateReason }: WireExportJob): JobState {
  if (state === 'Successful') return { state: 'finished', finishedAt };
  if (state !== 'Failed' && state !== 'Cancelled') return { state: 'running' };
  const why =
    stateReason === undefined ? '' : ` (${stateReason.errorCode}: ${stateReason.message})`;
  return { state: 'failed', status: `${state.toLowerCase()}${why}` };
}
