import { isUnknown, type Known } from '../values/known';
import { type AzureClusterModel } from './azure-cluster-model';
import { type ClusterModel, type ProjectModel } from './protection-model';
import { type RestoreModel, type RunModel, type SnapshotModel } from './run-models';

/** A name for messages: the value, or a phrase saying that it is known only at deploy. */
export function nameOf(value: Known<string>): string {
  return isUnknown(value) ? '(name known only at deploy)' : value;
}

/** How messages call a cluster: `cluster orders`. */
export function describeCluster(cluster: Pick<ClusterModel, 'name'>): string {
  return `cluster ${nameOf(cluster.name)}`;
}

/** How messages call a project: its name if the app states one, else its id. */
export function describeProject({ name, id }: ProjectModel): string {
  return `project ${nameOf(name ?? id)}`;
}

/** How messages call a snapshot: `snapshot v2 of orders`. */
export function describeSnapshot({ key }: SnapshotModel, { name }: ClusterModel): string {
  return `snapshot ${key} of ${nameOf(name)}`;
}

/** How messages call a restore: `restore 2026-11-21 into staging`. */
export function describeRestore({ runId }: RestoreModel, { name }: ClusterModel): string {
  return `restore ${runId} into ${nameOf(name)}`;
}

const RUN_WORDS: Readonly<Record<RunModel['kind'], readonly [noun: string, link: string]>> = {
  'collection-restore': ['restore', 'of collections into'],
  'flex-restore': ['restore', 'into'],
  'serverless-restore': ['restore', 'into'],
  'snapshot-download': ['download', 'of'],
  'snapshot-export': ['export', 'of'],
};

/** How messages call a run of another kind: `export 2026-11-21 of orders`. */
export function describeRun({ kind, runId }: RunModel, { name }: ClusterModel): string {
  const [noun, link] = RUN_WORDS[kind];
  return `${noun} ${runId} ${link} ${nameOf(name)}`;
}

/** How messages call a cluster of Azure DocumentDB: `cluster ledger-prod`. */
export function describeAzureCluster({ name }: AzureClusterModel): string {
  return `cluster ${nameOf(name)}`;
}

/** Identifies a cluster across stacks and runs; undefined while a part of it is known only at deploy. */
export function tryIdentityOf(
  cluster: Pick<ClusterModel, 'projectId' | 'name'>,
): string | undefined {
  if (isUnknown(cluster.projectId) || isUnknown(cluster.name)) return undefined;
  return `${cluster.projectId}/${cluster.name}`;
}
