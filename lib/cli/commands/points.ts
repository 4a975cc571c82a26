import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { type Answer } from '../../atlas/operations/restore/preflight/answer';
import { momentIsInWindow, momentIsPast } from '../../atlas/operations/restore/preflight/point';
import { readRestoreView } from '../../atlas/operations/restore/read-restore-view';
import { choosePoint } from '../../atlas/operations/restore/restore-point';
import { restoreRecord } from '../../atlas/operations/restore/restore-record';
import { type RestoreRequest } from '../../atlas/operations/restore/restore-request';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { describeSnapshot, takenMillis } from '../by-hand/describe-snapshot';
import { readLiveSnapshots } from '../by-hand/live-snapshots';
import { NO_RECORDS } from '../by-hand/no-records';
import { readCluster, readMoment, targetOf } from '../by-hand/read-target';
import { ExitCode } from '../exit-codes';
import { clientOfEnvironment } from '../live/client-of-environment';
import { readArguments } from '../read-arguments';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const FEW = 3;
/** https://www.mongodb.com/docs/atlas/backup/cloud-backup/flex-cluster-backup/ */
const NO_MOMENT_OF_FLEX =
  'point in time: a Flex cluster has daily snapshots only; restore a snapshot, or move the cluster to M10 or larger for next time';

/** `points <cluster> --around <time>`: what one can go back to near a moment; asks, and changes nothing. */
export const points: Command = async (args, surroundings) => {
  const { flags, positionals } = readArguments(args, ['project', 'around']);
  const target = targetOf(readCluster('points', positionals), flags.project, surroundings);
  if (flags.around === undefined)
    throw new UsageError('no moment is given; give --around 2026-11-21T03:00:00Z');
  const around = readMoment('--around', flags.around);
  const client = clientOfEnvironment(surroundings);
  const { isFlex, snapshots } = await readLiveSnapshots(client, target);
  const taken = snapshots.filter(
    ({ status, createdAt }) => status === 'completed' && createdAt !== undefined,
  );
  const lines = [
    ...nearest(taken, Date.parse(around)),
    ...(isFlex ? [NO_MOMENT_OF_FLEX] : await pointInTime(client, target, around)),
  ];
  surroundings.stdout(lines.map((line) => `${line}\n`).join(''));
  return ExitCode.OK;
};

/** The snapshots next to a moment: what was taken before it misses what was written since. */
function nearest(snapshots: readonly WireSnapshot[], moment: number): readonly string[] {
  const newestFirst = [...snapshots].sort((a, b) => takenMillis(b) - takenMillis(a));
  const before = newestFirst.filter((each) => takenMillis(each) <= moment).slice(0, FEW);
  const after = newestFirst.filter((each) => takenMillis(each) > moment).slice(-FEW);
  const line = (side: string, snapshot: WireSnapshot): string =>
    `${side} by ${spanOf(Math.abs(takenMillis(snapshot) - moment))}: ${describeSnapshot(snapshot)}`;
  return [
    ...after.map((snapshot) => line('after', snapshot)),
    ...(before.length === 0
      ? ['before: no completed snapshot']
      : before.map((snapshot) => line('before', snapshot))),
  ];
}

/** Whether the very moment can be reached, by the questions a restore asks. */
async function pointInTime(
  client: AtlasClient,
  cluster: ClusterTarget,
  at: string,
): Promise<readonly string[]> {
  const request: RestoreRequest = {
    source: { kind: 'point-in-time', cluster, at },
    target: cluster,
    runId: 'points',
    attempt: 'points',
    safetySnapshot: { skippedBecause: 'nothing is restored' },
    isRollback: false,
  };
  const view = await readRestoreView(request, restoreRecord(request), {
    client,
    records: NO_RECORDS,
    log: () => undefined,
  });
  const judged = { ...view, chosen: choosePoint(request, [], view.now) };
  const answers = [momentIsPast, momentIsInWindow].map((check) => check.answer(judged));
  const bad = answers.find((answer) => answer !== undefined && answer.verdict !== 'pass');
  const moment = new Date(Date.parse(at)).toISOString();
  return [
    bad === undefined
      ? `point in time: ${moment} can be restored; give --point-in-time ${at}`
      : `point in time: ${describeAnswer(bad)}`,
  ];
}

function describeAnswer(answer: Answer): string {
  if (answer.verdict === 'fail') return `${answer.fact}; ${answer.remedy}`;
  return answer.verdict === 'cannot tell' ? `cannot be told (${answer.why})` : '';
}

/** `2 h 5 min`, `41 s`. */
function spanOf(millis: number): string {
  const seconds = Math.round(millis / 1000);
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}
