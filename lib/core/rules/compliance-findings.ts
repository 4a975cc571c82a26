import { judgeProtection } from '../compliance/judge-protection';
import { describeCluster, describeRestore, describeSnapshot } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { type Origin } from '../model/origin';
import { type ProtectionModel } from '../model/protection-model';
import { describeRetention, type RetentionAmount } from '../values/retention';
import { compareRetention } from '../values/retention-order';
import { clustersUnder, type PolicyInProject } from './compliance-scope';
import { type PlacedViolation, type Violation } from './rule';

/** What the schedules of an app lack beside a compliance policy. */
export function scheduleShortfalls(
  { policy, project, name }: PolicyInProject,
  model: ProtectionModel,
): readonly PlacedViolation[] {
  return clustersUnder(project, model).flatMap(({ cluster, isReached }) =>
    cluster.schedules.flatMap((schedule) => {
      const facts = factsOf(model, cluster);
      const { shortfalls, open } = judgeProtection(policy, { ...facts, ...schedule });
      const violations = [
        ...shortfalls.map(({ fact, fix }) => ({ message: `${name}: ${fact}`, fix })),
        ...open.map(({ fact, fix }) => unverified({ message: `${name}: ${fact}`, fix })),
      ];
      return placed(violations, { origin: schedule, subject: describeCluster(cluster), isReached });
    }),
  );
}

/** The on-demand snapshots of an app that are kept for less than a compliance policy demands. */
export function snapshotShortfalls(
  scope: PolicyInProject,
  model: ProtectionModel,
): readonly PlacedViolation[] {
  return clustersUnder(scope.project, model).flatMap(({ cluster, isReached }) =>
    (cluster.snapshots ?? []).flatMap((snapshot) =>
      placed(keepShortfall(snapshot.keep, scope), {
        origin: snapshot,
        subject: describeSnapshot(snapshot, cluster),
        isReached,
      }),
    ),
  );
}

/** The safety snapshots of restores that would be kept for less than a compliance policy demands. */
export function safetySnapshotShortfalls(
  scope: PolicyInProject,
  model: ProtectionModel,
): readonly PlacedViolation[] {
  return clustersUnder(scope.project, model).flatMap(({ cluster, isReached }) =>
    (cluster.restores ?? []).flatMap((restore) => {
      const { safetySnapshot, dryRun } = restore;
      if (dryRun === true || safetySnapshot === undefined || 'skippedBecause' in safetySnapshot)
        return [];
      const subject = `safety snapshot of ${describeRestore(restore, cluster)}`;
      return placed(keepShortfall(safetySnapshot.keep, scope), {
        origin: restore,
        subject,
        isReached,
      });
    }),
  );
}

function keepShortfall(keep: RetentionAmount, { policy, name }: PolicyInProject): Violation[] {
  const { onDemandMinimum: least } = policy;
  if (least === undefined) return [];
  const order = compareRetention(keep, least);
  if (order === 'longer' || order === 'equal') return [];
  const violation = {
    message: `it is kept ${describeRetention(keep)}, and ${name} demands ${describeRetention(least)} or more of on-demand snapshots`,
    fix: `keep it for ${describeRetention(least)} or more`,
  };
  if (order === 'shorter') return [violation];
  const { message, fix } = violation;
  return [unverified({ message: `${message}; which is longer depends on the months`, fix })];
}

interface Place {
  readonly origin: Origin;
  readonly subject: string;
  readonly isReached: true | undefined;
}

function placed(violations: readonly Violation[], place: Place): readonly PlacedViolation[] {
  const { origin, subject, isReached } = place;
  return violations.map((violation) => ({
    ...(isReached === true ? violation : unverified(ifReached(violation))),
    subject,
    origin,
  }));
}

const ifReached = ({ message, fix }: Violation): Violation => ({
  message: `${message}, if it is of that project, which is known only at deploy`,
  fix,
});

const unverified = ({ message, fix }: Violation): Violation => ({
  verdict: 'unverified',
  message,
  fix,
});
