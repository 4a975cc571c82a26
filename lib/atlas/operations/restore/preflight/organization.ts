import { fail, PASS } from './answer';
import { answerOf, type PreflightCheck, type RunView } from './check';

/** Both projects belong to one organization: Atlas restores across organizations by hand only. */
export const sameOrganization: PreflightCheck<RunView> = {
  name: 'organization',
  answer: ({ source, target, request }) => {
    if (request.source.cluster.projectId === request.target.projectId) return undefined;
    return answerOf(source.project, (from) =>
      answerOf(target.project, (to) =>
        from.orgId === to.orgId
          ? PASS
          : fail(
              `projects ${from.name} and ${to.name} belong to different organizations`,
              'restore within one organization, or by hand in the Atlas UI',
            ),
      ),
    );
  },
};
