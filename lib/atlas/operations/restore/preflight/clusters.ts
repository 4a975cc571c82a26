import { type WireCluster } from '../../../wire/cluster';
import { type Reading, reasonOf } from '../reading';
import { answerOfAnotherFamily } from './another-family';
import { cannotTell, fail, PASS, type Answer } from './answer';
import { answerOf, type PreflightCheck, type RunView } from './check';

/** What M0 lacks as a target. */
export const NO_RESTORE_INTO = 'no restore into it';

/** The source exists and is of a kind that can be restored from. */
export const sourceExists: PreflightCheck = {
  name: 'source',
  answer: ({ source, request }) =>
    existence(request.source.cluster.clusterName, source.cluster, 'no snapshot of its own'),
};

/** The target exists and is of a kind that can be restored into. */
export const targetExists: PreflightCheck = {
  name: 'target',
  isVital: true,
  answer: ({ target, request }) =>
    existence(request.target.clusterName, target.cluster, NO_RESTORE_INTO),
};

/** The target stands still: Atlas restores into nothing else. */
export const targetIsIdle: PreflightCheck<RunView> = {
  name: 'target state',
  isVital: true,
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
    if (error.status === 404) return noSuchCluster(name);
    return answerOfAnotherFamily(name, error) ?? cannotTell(reasonOf(error));
  }
  return m0Answer(name, value, lack);
}

/** The answer where the project has no cluster of that name. */
export const noSuchCluster = (name: string): Answer =>
  fail(`there is no cluster ${name} in the project`, 'check its name and project');

/** The answer about a cluster that may be M0; undefined stands for one of a family without tiers. */
export function m0Answer(name: string, cluster: WireCluster | undefined, lack: string): Answer {
  const size = cluster?.replicationSpecs[0]?.regionConfigs[0]?.electableSpecs?.instanceSize;
  return size === 'M0'
    ? fail(`${name} is M0, which has ${lack} in Atlas`, 'use mongodump and mongorestore')
    : PASS;
}
