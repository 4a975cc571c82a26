import { type WireSnapshot } from '../../../wire/snapshot';
import { RECENT_LOGIN_MINUTES } from '../read-restore-view';
import { fail, pass, PASS } from './answer';
import { answerOf, type PreflightCheck } from './check';

/** What the target loses: everything since its own newest restore point. */
export const whatTheTargetLoses: PreflightCheck = {
  name: 'what the target loses',
  answer: ({ target, request }) =>
    answerOf(target.cluster, ({ name, backupEnabled }) => {
      if (!backupEnabled)
        return pass(`${name} has no backups, so what it holds now cannot be brought back`);
      return answerOf(target.snapshots, (snapshots) => {
        const newest = newestOf(snapshots);
        const own =
          newest === undefined
            ? 'it has no restore point'
            : `its newest restore point is ${newest}`;
        return 'keep' in request.safetySnapshot
          ? pass(`${name} is saved first; ${own}`)
          : pass(`${name} is not saved first (${request.safetySnapshot.skippedBecause}); ${own}`);
      });
    }),
};

/** An online archive would go on moving documents out of what was restored. */
export const noOnlineArchive: PreflightCheck = {
  name: 'online archive',
  answer: ({ target, request }) =>
    answerOf(target.onlineArchives, (archives) => {
      const active = archives.filter(({ paused, state }) => paused !== true && state !== 'DELETED');
      if (active.length === 0) return PASS;
      const names = active.map(({ dbName, collName }) => `${dbName}.${collName}`).join(', ');
      return fail(
        `an online archive of ${request.target.clusterName} is active (${names}) and would archive restored documents once more`,
        'pause it until the restore is done',
      );
    }),
};

/** Clients of the target: they lose their writes, and Atlas refuses none of them. */
export const clientsOfTheTarget: PreflightCheck = {
  name: 'clients',
  answer: ({ target, request }) =>
    answerOf(target.accessHistory, ({ accessLogs }) => {
      const logins = accessLogs.filter(({ authResult }) => authResult !== false).length;
      return logins === 0
        ? PASS
        : pass(
            `${logins} logins into ${request.target.clusterName} in the last ${RECENT_LOGIN_MINUTES} minutes; its clients fail until the restore ends`,
          );
    }),
};

/** A compliance policy of the target's project; only a Project Owner may read it. */
export const compliancePolicyOfTheTarget: PreflightCheck = {
  name: 'compliance policy',
  answer: ({ target }) =>
    answerOf(target.compliancePolicy, (policy) =>
      !('state' in policy)
        ? PASS
        : pass('the project has a compliance policy, so the snapshots taken meanwhile stay'),
    ),
};

const newestOf = (snapshots: readonly WireSnapshot[]): string | undefined =>
  snapshots
    .filter(({ status }) => status === 'completed')
    .map(({ createdAt = '' }) => createdAt)
    .sort()
    .at(-1);
