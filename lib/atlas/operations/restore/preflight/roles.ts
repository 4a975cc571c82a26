import { describeCredential } from '../../../client/credential';
import { reasonOf } from '../reading';
import { type RestoreSide } from '../restore-view';
import { cannotTell, fail, PASS, type Answer } from './answer';
import { answerOf, type PreflightCheck, type RunView } from './check';

/** Roles that may restore; https://www.mongodb.com/docs/atlas/reference/user-roles/ */
const MAY_RESTORE = ['GROUP_OWNER', 'GROUP_BACKUP_MANAGER', 'GROUP_BACKUP_RECOVERY_OPERATOR'];
/** Roles that may list and read restore jobs: fewer than may start one. */
const MAY_WATCH = ['GROUP_OWNER', 'GROUP_BACKUP_MANAGER'];

/** The credential may restore from the source's project. */
export const sourceRole: PreflightCheck<RunView> = {
  name: 'role in the source project',
  answer: (view) => mayDo(MAY_RESTORE, view.source, view, view.request.source.cluster.projectId),
};

/** The credential may restore into the target's project. */
export const targetRole: PreflightCheck<RunView> = {
  name: 'role in the target project',
  answer: (view) =>
    view.request.target.projectId === view.request.source.cluster.projectId
      ? undefined
      : mayDo(MAY_RESTORE, view.target, view, view.request.target.projectId),
};

/** The credential may also watch what it starts. */
export const watchRole: PreflightCheck = {
  name: 'watching',
  answer: ({ source, credential }) => {
    const { error } = source.jobs;
    if (error === undefined) return PASS;
    const roles = source.roles.value;
    if (error.status !== 401 && error.status !== 403) return cannotTell(reasonOf(error));
    return fail(
      `${describeCredential(credential)} may not list restore jobs${roles === undefined ? '' : ` with ${nameOf(roles)}`} (${reasonOf(error)})`,
      `give it ${MAY_WATCH.join(' or ')} in the source's project`,
    );
  },
};

/** Whether the credential has one of some roles in a project. */
export function mayDo(
  wanted: readonly string[],
  { roles, project }: Pick<RestoreSide, 'roles' | 'project'>,
  { credential }: Pick<RunView, 'credential'>,
  projectId: string,
): Answer | undefined {
  const where = `project ${project.value?.name ?? projectId}`;
  if (roles.error?.status === 404) {
    return fail(
      `${describeCredential(credential)} is not in ${where}`,
      `add it there with Project Backup Manager or Project Owner`,
    );
  }
  return answerOf(roles, (names) =>
    names.some((name) => wanted.includes(name))
      ? PASS
      : fail(
          `${describeCredential(credential)} has ${nameOf(names)} in ${where}`,
          'give it Project Backup Manager or Project Owner there; an Organization Owner has to be added to the project too',
        ),
  );
}

const nameOf = (roles: readonly string[]): string =>
  roles.length === 0 ? 'no role' : [...roles].sort().join(', ');
