import {
  outlookOf,
  type ClusterInProject,
  type ClusterOutlook,
} from '../../../core/compliance/cluster-outlook';
import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireCluster } from '../../wire/cluster';
import { type WireSchedule } from '../../wire/schedule';
import { clusterRequest } from '../cluster-target';
import { factsOf } from '../live-facts';
import { stateOf } from '../schedule/schedule-state';
import { type CompliancePolicySettings } from './compliance-request';

/** A live cluster and what the policy means for it. */
export interface NamedOutlook {
  readonly name: string;
  readonly outlook: ClusterOutlook;
}

/** What a policy means for every cluster of the project, as they are now. */
export async function readOutlooks(
  client: AtlasClient,
  projectId: string,
  settings: CompliancePolicySettings,
): Promise<readonly NamedOutlook[]> {
  const clusters = await listAll<WireCluster>(client, {
    operation: 'listGroupClusters',
    path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/clusters`,
    subject: `project ${projectId}`,
  });
  const outlooks: NamedOutlook[] = [];
  for (const cluster of [...clusters].sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const outlook = outlookOf(settings, await protectionOf(client, projectId, cluster));
    if (outlook.kind !== 'not-reached') outlooks.push({ name: cluster.name, outlook });
  }
  return outlooks;
}

async function protectionOf(
  client: AtlasClient,
  projectId: string,
  cluster: WireCluster,
): Promise<ClusterInProject> {
  const known: ClusterInProject = factsOf(cluster);
  if (!cluster.backupEnabled) return known;
  const schedule = await client.send<WireSchedule>(
    clusterRequest(
      { projectId, clusterName: cluster.name },
      'getGroupClusterBackupSchedule',
      'GET',
      '/backup/schedule',
    ),
  );
  const { items, restoreWindowDays } = stateOf(schedule);
  return { ...known, items, restoreWindowDays };
}

/** `orders meets it; billing would be refused: …; drill: Cloud Backup would be switched on`. */
export const describeOutlooks = (outlooks: readonly NamedOutlook[]): string =>
  outlooks.length === 0
    ? 'the project has no cluster that it reaches'
    : outlooks.map(({ name, outlook }) => `${name} ${describeOutlook(outlook)}`).join(' | ');

function describeOutlook(outlook: ClusterOutlook): string {
  switch (outlook.kind) {
    case 'meets':
      return 'meets it';
    case 'would-be-refused':
      return `would be refused: ${outlook.shortfalls.map(({ fact, fix }) => `${fact}; ${fix}`).join(', and ')}`;
    case 'backup-would-be-switched-on':
      return 'has no Cloud Backup, which would be switched on and costs';
    case 'not-reached':
      return `is ${outlook.tier}, which it does not reach`;
    case 'cannot-tell':
      return `cannot be told: ${outlook.open.map(({ fact }) => fact).join(', and ')}`;
  }
}
