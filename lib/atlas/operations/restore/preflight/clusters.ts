import { type WireCluster } from '../../../wire/cluster';
import { type Reading, reasonOf } from '../reading';
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
  answer: ({ target, request }) =>
    existence(request.target.clusterName, target.cluster, NO_RESTORE_INTO),
};

/** The target stands still: Atlas restores into nothing else. */
export const targetIsIdle: PreflightCheck<RunView> = {
  name: 'target state',
  answer: ({ target }) =>
    answerOf(target.cluster, ({ name, paused, stateName }) => {
      if (paused)
        return fail(`${name} is paused, and Atlas refuses to restore into it`, 'resume it first');
      return stateName === 'IDLE'
        ? PASS
        : fail(`${name} is ${stateName}`, 'wait until it is IDLE, then deploy again');
    }),
};

const ANOTHER_FAMILY: Readonly<Record<string, string>> = {
  CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API:
    'is a Flex cluster, whose snapshots and restores have an API of their own',
  CANNOT_USE_SERVERLESS_INSTANCE_IN_CLUSTER_API: 'is a Serverless instance, a kind that is gone',
};

/** FlexRestore takes a Flex source and a target of either kind. */
const REMEDY_OF_FAMILY =
  'use a cluster of M10 or larger, or FlexRestore for a snapshot of a Flex cluster';

function existence(
  name: string,
  { value, error }: Reading<WireCluster>,
  lack: string,
): Answer | undefined {
  if (error !== undefined) {
    const family = ANOTHER_FAMILY[error.errorCode];
    if (family !== undefined) return fail(`${name} ${family}`, REMEDY_OF_FAMILY);
    return error.status === 404 ? noSuchCluster(name) : cannotTell(reasonOf(error));
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
