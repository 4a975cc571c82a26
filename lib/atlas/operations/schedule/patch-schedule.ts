import { AtlasError } from '../../client/atlas-error';
import { type WireSchedule, type WireSchedulePatch } from '../../wire/schedule';
import { clusterRequest, subjectOf, type ClusterTarget } from '../cluster-target';
import { complianceRemedyOf } from '../compliance-policy/remedies';
import { describeSchedule } from './describe-schedule';
import { OperationError } from '../operation-error';
import { planPatch } from './plan-patch';
import { readSchedule } from './read-live-schedule';
import { type OperationContext } from '../operation-context';
import { stateOf, type ScheduleState } from './schedule-state';

/** What changes snapshots and copies that exist already, once. */
const ACTS = [
  'updateSnapshots',
  'deleteSnapshots',
  'deleteCopiedBackups',
  'updateCopySnapshots',
  'deleteCopySnapshots',
] as const;

/** Sends the one PATCH; a refusal says that the old schedule still stands. One that carries an act is not repeated. */
export async function patchSchedule(
  target: ClusterTarget,
  body: WireSchedulePatch,
  { client }: OperationContext,
): Promise<void> {
  const request = clusterRequest(
    target,
    'updateGroupClusterBackupSchedule',
    'PATCH',
    '/backup/schedule',
  );
  try {
    const isRepeatable = ACTS.every((act) => body[act] === undefined);
    await client.send({ ...request, body, isRepeatable, remedyOf: complianceRemedyOf });
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || error.effectUnknown) throw error;
    throw error.withNote('the old schedule stands unchanged');
  }
}

/** Reads the schedule again and holds it against what was asked for. */
export async function readBack(
  target: ClusterTarget,
  desired: ScheduleState,
  { client, log }: OperationContext,
): Promise<WireSchedule> {
  const schedule = await readSchedule(client, target);
  const left = Object.keys(planPatch(schedule, desired));
  if (left.length > 0) {
    throw new OperationError(
      `${subjectOf(target)}: Atlas accepted the schedule and holds another (${left.join(', ')} differ), so somebody else changed it meanwhile; deploy again`,
    );
  }
  log(`${subjectOf(target)}: Atlas now holds ${describeSchedule(stateOf(schedule))}`);
  return schedule;
}
