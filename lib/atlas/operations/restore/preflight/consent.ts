import { overwriteSourceSentence } from '../../../../core/restore/consent';
import { isOntoItself } from '../restore-request';
import { fail, PASS } from './answer';
import { answerOf, type PreflightCheck, type RunView } from './check';

/** The target is named by whoever lets it be emptied. */
export const consent: PreflightCheck<RunView> = {
  name: 'consent',
  answer: ({ request: { target, overwriteTarget } }) => {
    if (overwriteTarget === target.clusterName) return PASS;
    return fail(
      overwriteTarget === undefined
        ? `${target.clusterName} would be emptied, and nothing consents to it`
        : `'overwriteTarget' is ${overwriteTarget} and the target is ${target.clusterName}`,
      `write overwriteTarget: '${target.clusterName}' if it is meant to be emptied`,
    );
  },
};

/** A cluster restored from its own backup takes a sentence of its own. */
export const consentForSource: PreflightCheck<RunView> = {
  name: 'consent for the source',
  answer: ({ request }) => {
    if (!isOntoItself(request)) return undefined;
    const sentence = overwriteSourceSentence(request.target.clusterName);
    if (request.overwriteSource === sentence) return PASS;
    return fail(
      `${request.target.clusterName} is source and target, so everything since the restore point would be lost`,
      `restore into another cluster, or write overwriteSource: '${sentence}'`,
    );
  },
};

/** A target under termination protection is somebody's. */
export const terminationProtection: PreflightCheck<RunView> = {
  name: 'termination protection',
  isVital: true,
  answer: ({ target, request }) =>
    answerOf(target.cluster, ({ name, terminationProtectionEnabled }) =>
      terminationProtectionEnabled !== true || request.overwriteProtectedTarget === true
        ? PASS
        : fail(
            `${name} is under termination protection`,
            'restore into another cluster, or set overwriteProtectedTarget: true',
          ),
    ),
};
