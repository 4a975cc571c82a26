import { applyRules } from './apply-rules';
import { isBlocking, type Finding } from './finding';
import { loadBlockingRules } from './load-checks';
import { MODEL_VERSION, type ClusterModel } from './model/protection-model';

/**
 * What would stop a deployment if a fact that is not known had a value, beyond what stops it anyway. An engine can ask
 * the service for the fact when it plans, and refuse that value with the finding.
 */
export function findingsIf(
  cluster: ClusterModel,
  fact: 'backupEnabled' | 'pointInTimeRestore',
  value: boolean,
): Finding[] {
  const otherwise = blocking({ ...cluster, facts: { ...cluster.facts, [fact]: !value } });
  const known = new Set(otherwise.map(({ rule }) => rule));
  return blocking({ ...cluster, facts: { ...cluster.facts, [fact]: value } }).filter(
    ({ rule }) => !known.has(rule),
  );
}

function blocking(cluster: ClusterModel): Finding[] {
  const model = { version: MODEL_VERSION, engine: 'none', stack: '', projects: [] } as const;
  return applyRules(loadBlockingRules(), {
    ...model,
    clusters: [cluster],
    acknowledgements: [],
  }).filter(isBlocking);
}
