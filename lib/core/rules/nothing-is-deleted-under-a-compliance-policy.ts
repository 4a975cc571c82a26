import { describeCluster, describeSnapshot } from '../model/describe';
import { type ClusterModel, type ScheduleModel } from '../model/protection-model';
import { clustersUnder, policiesIn, type PolicyInProject } from './compliance-scope';
import { type ModelRule, type PlacedViolation } from './rule';

/** Under an enforced compliance policy no schedule or snapshot is to be deleted: Atlas refuses it. */
export const nothingIsDeletedUnderACompliancePolicy: ModelRule = {
  id: 'nothing-is-deleted-under-a-compliance-policy',
  about: 'app',
  statement:
    'Under an enforced compliance policy no schedule or snapshot is to be deleted: Atlas refuses it.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: (model) =>
    policiesIn(model, 'enforced').flatMap((scope) =>
      clustersUnder(scope.project, model).flatMap(({ cluster, isReached }) =>
        deletionsOf(cluster, scope).map((violation) =>
          isReached === true ? violation : { ...violation, verdict: 'unverified' },
        ),
      ),
    ),
};

function deletionsOf(cluster: ClusterModel, scope: PolicyInProject): PlacedViolation[] {
  return [
    ...cluster.schedules.flatMap((schedule) => deletionsBySchedule(schedule, cluster, scope)),
    ...(cluster.snapshots ?? [])
      .filter(({ onRemove }) => onRemove === 'delete-snapshot')
      .map((snapshot) => ({
        subject: describeSnapshot(snapshot, cluster),
        origin: snapshot,
        message: `it is to be deleted with its construct, which Atlas refuses under ${scope.name}`,
        fix: 'leave onRemove out; the snapshot goes when it expires',
      })),
  ];
}

function deletionsBySchedule(
  schedule: ScheduleModel,
  cluster: ClusterModel,
  { name, policy }: PolicyInProject,
): PlacedViolation[] {
  const place = { subject: describeCluster(cluster), origin: schedule };
  const found: PlacedViolation[] = [];
  if (schedule.onRemove === 'delete-schedule')
    found.push({
      ...place,
      message: `its schedule is to be emptied with its construct, which Atlas refuses under ${name}`,
      fix: 'leave onRemove out; the schedule stays',
    });
  const { act } = schedule.existingSnapshots ?? {};
  if (act === 'delete-of-removed-items')
    found.push({
      ...place,
      message: `snapshots of removed items are to be deleted, which Atlas refuses under ${name}`,
      fix: 'leave existingSnapshots out; they go when they expire',
    });
  if (act === 'apply-new-retention')
    found.push({
      ...place,
      verdict: 'unverified',
      message: `snapshots already taken are to get the new retention; where that shortens one, Atlas refuses it under ${name}`,
      fix: 'leave existingSnapshots out unless every retention became longer',
    });
  const copies = policy.copyProtection === true ? COPY_ACTS[act ?? ''] : undefined;
  if (copies !== undefined)
    found.push({
      ...place,
      ...(copies.verdict !== undefined && { verdict: copies.verdict }),
      message: `${copies.message} under ${name}, which protects copies`,
      fix: copies.fix,
    });
  return found;
}

/** What is wrong with an act on copies where the policy protects them. */
const COPY_ACTS: Readonly<Record<string, Pick<PlacedViolation, 'verdict' | 'message' | 'fix'>>> = {
  'delete-copies-of-removed-regions': {
    message: 'copies in regions that are no longer named are to be deleted, which Atlas refuses',
    fix: 'leave existingSnapshots out; they go when they expire',
  },
  'delete-copies-of-removed-items': {
    message: 'copies of removed items are to be deleted, which Atlas refuses',
    fix: 'leave existingSnapshots out; they go when they expire',
  },
  'apply-new-copy-retention': {
    verdict: 'unverified',
    message:
      'copies made already are to get the new retention; where that shortens one, Atlas refuses it',
    fix: 'leave existingSnapshots out unless every retention of copies became longer',
  },
};
