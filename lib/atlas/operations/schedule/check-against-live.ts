import {
  type ClusterFacts,
  type ClusterModel,
  type ScheduleModel,
} from '../../../core/model/protection-model';
import { subjectOf, type ClusterTarget } from '../cluster-target';
import { OperationError } from '../operation-error';
import { LIVE_RULES } from './live-rules';
import { type ScheduleState } from './schedule-state';

/** Holds the schedule against the facts of the live cluster: what synth could not know is learned before anything is sent. */
export function checkAgainstLive(
  target: ClusterTarget,
  facts: ClusterFacts,
  state: ScheduleState,
): void {
  const schedule = scheduleModel(target, state);
  const cluster = clusterModel(target, facts, schedule);
  const problems = LIVE_RULES.flatMap((rule) =>
    rule.about === 'cluster' ? rule.check(cluster) : rule.check(schedule, cluster),
  )
    .filter(({ verdict }) => verdict !== 'unverified')
    .map(({ message, fix }) => `${message}; ${fix}`);
  if (problems.length === 0) return;
  throw new OperationError(`${subjectOf(target)}: ${problems.join(' | ')}`);
}

function scheduleModel(
  { clusterName }: ClusterTarget,
  { copies, ...settings }: ScheduleState,
): ScheduleModel {
  return {
    path: clusterName,
    ...settings,
    ...(copies !== undefined && { copies: copies.map(copyOf) }),
  };
}

const clusterModel = (
  { projectId, clusterName }: ClusterTarget,
  facts: ClusterFacts,
  schedule: ScheduleModel,
): ClusterModel => ({
  path: clusterName,
  service: 'atlas',
  projectId,
  name: clusterName,
  facts,
  schedules: [schedule],
});

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
