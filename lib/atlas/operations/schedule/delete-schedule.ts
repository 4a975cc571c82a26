import { AtlasError } from '../../client/atlas-error';
import { clusterRequest, subjectOf } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { OperationError } from '../operation-error';
import { readCluster } from '../read-cluster';
import { readAppliedBefore } from './applied-schedule';
import { describeSchedule } from './describe-schedule';
import { resolvableState } from './desired-state';
import { describeDrift, findDrift } from './drift';
import { readSchedule } from './read-live-schedule';
import { type DeleteScheduleRequest } from './schedule-request';
import { stateOf, type ScheduleState } from './schedule-state';

const ALREADY_GONE = [
  'CLUSTER_NOT_FOUND',
  'GROUP_NOT_FOUND',
  'BACKUP_CONFIG_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
];

/** What an emptied schedule promises of all it may promise; without snapshots a window has nothing to begin from. */
const nothingOf = ({ restoreWindowDays }: ScheduleState): ScheduleState => ({
  items: [],
  copies: [],
  autoExport: 'off',
  ...(restoreWindowDays !== undefined && { restoreWindowDays: 0 }),
});

/**
 * Empties the live schedule: no scheduled snapshot is taken any more, existing ones stay until they expire. What belongs
 * to another construct by now, or what somebody made stronger by hand, is left alone.
 */
export async function deleteSchedule(
  request: DeleteScheduleRequest,
  context: OperationContext,
): Promise<void> {
  const { target } = request;
  const { ownership, settings } = await readAppliedBefore(request, context);
  if (!ownership.isOurs) {
    const holder = ownership.owner ?? 'no construct that is known';
    context.log(`${subjectOf(target)}: the live schedule belongs to ${holder}, so it stays`);
    return;
  }
  try {
    await requireNotStrengthened({ ...request, applied: settings }, context);
    await context.client.send(
      clusterRequest(target, 'deleteGroupClusterBackupSchedule', 'DELETE', '/backup/schedule'),
    );
    context.log(
      `${subjectOf(target)}: the schedule was emptied, as the app asks; existing snapshots stay until they expire`,
    );
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !ALREADY_GONE.includes(error.errorCode)) throw error;
    context.log(`${subjectOf(target)}: there is no schedule any more, nothing to delete`);
  }
}

async function requireNotStrengthened(
  {
    target,
    declared,
    applied,
    onDrift,
  }: DeleteScheduleRequest & { readonly applied: DeleteScheduleRequest['declared'] | undefined },
  { client, log }: OperationContext,
): Promise<void> {
  const subject = subjectOf(target);
  const schedule = await readSchedule(client, target);
  const live = stateOf(schedule);
  log(`${subject}: emptying ${describeSchedule(live)}`);
  const at = { cluster: await readCluster(client, target), schedule };
  const lastDeclared = resolvableState(declared, at);
  const conflicts = findDrift({
    lastDeclared,
    applied: applied && resolvableState(applied, at),
    live,
    desired: nothingOf(lastDeclared),
  });
  if (conflicts.length === 0 || onDrift === 'overwrite') return;
  throw new OperationError(
    `${subject}: the live schedule is stronger than the app declared and was not emptied (${describeDrift(conflicts)}); lower it in Atlas and remove it again, or keep it with onRemove: OnRemove.KEEP`,
  );
}
