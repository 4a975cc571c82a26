import { applyRules } from '../../../core/apply-rules';
import { isBlocking } from '../../../core/finding';
import {
  MODEL_VERSION,
  type ClusterFacts,
  type ProtectionModel,
} from '../../../core/model/protection-model';
import { SCHEDULE_RULES } from '../../../core/rules/schedule-rules';
import { subjectOf, type ClusterTarget } from '../cluster-target';
import { OperationError } from '../operation-error';
import { type ScheduleState } from './schedule-state';

/** What Atlas refuses for certain; any other error may be acknowledged in the app, and nobody can acknowledge it here. */
const REFUSED = SCHEDULE_RULES.filter(({ severity }) => severity === 'fatal');

/**
 * Holds the schedule against every fatal rule once more, now with the facts of the live cluster: what synth could not know,
 * it learns here before anything is sent.
 */
export function checkAgainstLive(
  target: ClusterTarget,
  facts: ClusterFacts,
  schedule: ScheduleState,
): void {
  const blocking = applyRules(REFUSED, modelOf(target, facts, schedule)).filter(isBlocking);
  if (blocking.length === 0) return;
  const problems = blocking.map(({ message, fix }) => `${message}; ${fix}`).join(' | ');
  throw new OperationError(`${subjectOf(target)}: ${problems}`);
}

function modelOf(
  target: ClusterTarget,
  facts: ClusterFacts,
  state: ScheduleState,
): ProtectionModel {
  const { copies, ...schedule } = state;
  return {
    version: MODEL_VERSION,
    engine: 'live',
    stack: 'live',
    projects: [],
    clusters: [
      {
        path: target.clusterName,
        service: 'atlas',
        projectId: target.projectId,
        name: target.clusterName,
        facts,
        schedules: [
          {
            path: target.clusterName,
            ...schedule,
            ...(copies !== undefined && { copies: copies.map(copyOf) }),
          },
        ],
      },
    ],
    acknowledgements: [],
  };
}

function copyOf(copy: NonNullable<ScheduleState['copies']>[number]): {
  readonly region: { readonly provider: 'AWS' | 'AZURE' | 'GCP'; readonly name: string };
  readonly zone: string;
  readonly oplog: boolean;
} {
  const provider = copy.cloudProvider as 'AWS' | 'AZURE' | 'GCP';
  return {
    region: { provider, name: copy.regionName },
    zone: copy.zoneId,
    oplog: copy.shouldCopyOplogs,
  };
}
