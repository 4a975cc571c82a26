import { OperationError } from '../../atlas/operations/operation-error';
import {
  snapshotSubject,
  type SnapshotProgress,
  type TakeSnapshotRequest,
} from '../../atlas/operations/snapshot/snapshot-request';
import { takeSnapshot } from '../../atlas/operations/snapshot/take-snapshot';
import { keepEvidence } from '../by-hand/evidence';
import { fileRecords, recordsFolder } from '../by-hand/file-records';
import { progressOn } from '../by-hand/progress';
import { readCluster, readKeep, readRunId, readWhole, targetOf } from '../by-hand/read-target';
import { runByHand, type HandRun } from '../by-hand/run-by-hand';
import { ExitCode } from '../exit-codes';
import { actingClientOfEnvironment } from '../live/client-of-environment';
import { readArguments } from '../read-arguments';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const FLAGS = [
  'project',
  'keep',
  'run-id',
  'description',
  'reuse-within-hours',
  'wait-minutes',
  'records',
  'evidence',
] as const;
/** By hand a snapshot belongs to its run id alone: whoever runs it, and wherever. */
const OWNER = { stack: 'by hand', resource: 'snapshot' };
const MINUTE_MILLIS = 60_000;

/** `snapshot <cluster>`: takes one on-demand snapshot, once for its run id, and waits until it is completed. */
export const snapshot: Command = async (args, surroundings) => {
  const { flags, positionals } = readArguments(args, FLAGS);
  const target = targetOf(readCluster('snapshot', positionals), flags.project, surroundings);
  if (flags.keep === undefined)
    throw new UsageError('nothing says how long the snapshot is kept; give --keep "30 days"');
  const keep = readKeep('--keep', flags.keep);
  const reuseWithinHours = readWhole('--reuse-within-hours', flags['reuse-within-hours'] ?? '2');
  const waitMinutes = readWhole('--wait-minutes', flags['wait-minutes'] ?? '60');
  const client = actingClientOfEnvironment(surroundings);
  const runId = readRunId(flags['run-id'], client.now());
  const { description } = flags;
  const request: TakeSnapshotRequest = {
    target,
    owner: OWNER,
    key: runId,
    keep,
    allowShorterKeep: false,
    reuseWithinHours,
    isRollback: false,
    ...(description !== undefined && { description }),
  };
  const evidence = keepEvidence(
    flags.evidence,
    { kind: 'snapshot', runId, source: target },
    { client, surroundings },
  );
  const records = fileRecords(flags.records ?? recordsFolder(surroundings));
  const taken = await runByHand(runOf(request, waitMinutes), {
    context: { client, records },
    progress: progressOn(surroundings),
    evidence,
    surroundings,
  });
  const id = taken.isDone ? (taken.snapshot?.snapshotId ?? '') : '';
  evidence.end({ state: 'completed', snapshotId: id });
  surroundings.stdout(`${id}\n`);
  return ExitCode.OK;
};

function runOf(request: TakeSnapshotRequest, waitMinutes: number): HandRun<SnapshotProgress> {
  const subject = snapshotSubject(request);
  const goOn = `run the command again with --run-id ${JSON.stringify(request.key)} to go on waiting for it`;
  let deadline = Infinity;
  return {
    subject,
    first: async (context) => {
      const step = await takeSnapshot(request, context);
      // Atlas's clock is known only once it has answered.
      deadline = context.client.now() + waitMinutes * MINUTE_MILLIS;
      return step;
    },
    next: async (context) => {
      const step = await takeSnapshot(request, context);
      if (step.isDone || context.client.now() < deadline) return step;
      throw new OperationError(
        `${subject}: not completed after ${waitMinutes} min (${step.status}), and it goes on in Atlas; ${goOn}`,
      );
    },
    left: () => Promise.resolve(`it goes on in Atlas if it was asked for; ${goOn}`),
  };
}
