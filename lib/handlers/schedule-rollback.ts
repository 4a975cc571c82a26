import { readAppliedBefore } from '../atlas/operations/schedule/applied-schedule';
import { restoreStrength } from '../atlas/operations/schedule/restore-strength';
import { type AppliedSchedule } from '../atlas/operations/schedule/schedule-request';
import { withClient, type EventAtWork } from './connection';
import { ownerOf } from './owner';
import { orLeaveAlone } from './rollback';
import { parseScheduleIdentity } from './schedule-identity';
import { scheduleRequestOf } from './schedule-request';

/** A rollback puts strength back; one that cannot reach the schedule changes nothing and ends all the same. */
export async function putBack(at: EventAtWork): Promise<AppliedSchedule> {
  const { event, deps } = at;
  const target = parseScheduleIdentity(event.ResourceProperties);
  const subject = `cluster ${target.clusterName}`;
  const known = readAppliedBefore({ target, owner: ownerOf(event) }, deps);
  const policyId = await known.then(
    (before) => before.policyId,
    () => '',
  );
  return await orLeaveAlone(restore(at), { subject, result: { policyId, nextSnapshot: '' } }, deps);
}

async function restore(at: EventAtWork): Promise<AppliedSchedule> {
  const { records, log } = at.deps;
  const request = scheduleRequestOf(at);
  return await withClient(at, (client) => restoreStrength(request, { client, records, log }));
}
