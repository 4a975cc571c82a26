import { type WireCluster } from '../../../wire/cluster';
import { type Reading, reasonOf } from '../reading';
import { answerOfAnotherFamily } from './another-family';
import { cannotTell, fail, PASS, type Answer } from './answer';
import { answerOf, type PreflightCheck, type RunView } from './check';

const SOURCE_OF_CLUSTER = 'GET /groups/{groupId}/clusters/{clusterName}';

/** The source exists and is of a kind that can be restored from. */
export const sourceExists: PreflightCheck = {
  name: 'source',
  source: SOURCE_OF_CLUSTER,
  answer: ({ source, request }) =>
    existence(request.source.cluster.clusterName, source.cluster, 'no snapshot of its own'),
};

/** The target exists and is of a kind that can be restored into. */
export const targetExists: PreflightCheck = {
  name: 'target',
  source: SOURCE_OF_CLUSTER,
  answer: ({ target, request }) =>
    existence(request.target.clusterName, target.cluster, 'no restore into it'),
};

/** The target stands still: Atlas restores into nothing else. */
export const targetIsIdle: PreflightCheck<RunView> = {
  name: 'target state',
  source: SOURCE_OF_CLUSTER,
  answer: ({ target }) =>
    answerOf(target.cluster, ({ name, paused, stateName }) => {
      if (paused)
        return fail(`${name} is paused, and Atlas refuses to restore into it`, 'resume it first');
      return stateName === 'IDLE'
        ? PASS
        : fail(`${name} is ${stateName}`, 'wait until it is IDLE, then deploy again');
    }),
};

function existence(
  name: string,
  { value, error }: Reading<WireCluster>,
  lack: string,
): Answer | undefined {
  if (error !== undefined) {
    const anotherFamily = answerOfAnotherFamily(name, error);
    if (anotherFamily !== undefined) return anotherFamily;
    if (error.status === 404)
      return fail(`there is no cluster ${name} in the project`, 'check its name and project');
    return cannotTell(reasonOf(error));
  }
  const size = value.replicationSpecs[0]?.regionConfigs[0]?.electableSpecs?.instanceSize;
  return size === 'M0'
    ? fail(`${name} is M0, which has ${lack} in Atlas`, 'use mongodump and mongorestore')
    : PASS;
}
