import { type ClusterTarget } from '../cluster-target';
import { type RunRecord } from '../run-records';
import { type RunKind, type RunPlan } from './run-kind';

/** The cluster a run takes its data from, as its record keeps it. */
export const recordOfSource = (source: ClusterTarget | undefined): RunPlan =>
  source === undefined
    ? {}
    : { sourceProject: source.projectId, sourceCluster: source.clusterName };

/** Where a recorded run took its data from, if that is another cluster than it would be now. */
export function otherSource<Job extends { readonly id: string }>(
  { source }: Pick<RunKind<Job>, 'source'>,
  plan: RunPlan = {},
): ClusterTarget | undefined {
  const { sourceProject: projectId, sourceCluster: clusterName } = plan;
  if (source === undefined || projectId === undefined || clusterName === undefined)
    return undefined;
  const isSame = source.projectId === projectId && source.clusterName === clusterName;
  return isSame ? undefined : { projectId, clusterName };
}

/** A run whose job was asked for is followed where that was, whatever source is declared since. */
export function asRecorded<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  record: RunRecord | undefined,
): RunKind<Job> {
  const source = record?.state === 'started' ? otherSource(kind, record.plan) : undefined;
  return source === undefined ? kind : (kind.from?.(source) ?? kind);
}
