import { type AtlasClient } from '../../atlas/client/atlas-client';
import { clusterRequest } from '../../atlas/operations/cluster-target';
import { orUndefinedIfGone } from '../../atlas/operations/or-undefined-if-gone';
import { listSnapshots } from '../../atlas/operations/snapshot/snapshot-requests';
import { type WireCluster } from '../../atlas/wire/cluster';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import {
  INVENTORY_VERSION,
  type Inventory,
  type InventoryCluster,
  type InventorySnapshot,
} from '../../diff/outlook/inventory';
import { onOneLine } from '../../diff/report/one-line';
import { ExitCode } from '../exit-codes';
import { clientOfEnvironment } from '../live/client-of-environment';
import { namedClusters, type NamedCluster, unnamedClusters } from '../live/declared-clusters';
import { readArguments } from '../read-arguments';
import { readSide } from '../read-side';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

/** `inventory <input>`: the snapshots of the declared clusters as JSON, for `diff --inventory`; asks, and changes nothing. */
export const inventory: Command = async (args, surroundings) => {
  const { positionals } = readArguments(args, []);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UsageError(
      `inventory takes one input, got ${positionals.length}; give inventory <cdk.out>`,
    );
  const { model, gaps } = readSide(path, surroundings.cwd);
  const client = clientOfEnvironment(surroundings);
  const notListed = [
    ...unnamedClusters(model).map((unnamed) => `${unnamed.path} is named only at deploy`),
    ...gaps.map(({ subject, reason }) => `${subject}: ${reason}`),
    ...(model.azureClusters ?? []).map((azure) => `${azure.path} is a cluster of Azure DocumentDB`),
  ];
  const clusters: InventoryCluster[] = [];
  for (const cluster of namedClusters(model)) {
    const found = await tryHeld(client, cluster);
    if (found !== undefined) clusters.push(found);
    else
      notListed.push(`Atlas has no cluster ${cluster.clusterName} in project ${cluster.projectId}`);
  }
  for (const reason of notListed)
    surroundings.stderr(`mongodb-backup: not listed: ${onOneLine(reason)}\n`);
  const found: Inventory = {
    version: INVENTORY_VERSION,
    takenAt: new Date(client.now()).toISOString(),
    clusters,
    notListed,
  };
  surroundings.stdout(`${JSON.stringify(found, undefined, 2)}\n`);
  return ExitCode.OK;
};

/** What a cluster holds; undefined where Atlas has no such cluster. */
async function tryHeld(
  client: AtlasClient,
  target: NamedCluster,
): Promise<InventoryCluster | undefined> {
  const cluster = await orUndefinedIfGone(
    client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET')),
  );
  if (cluster === undefined) return undefined;
  const snapshots = await listSnapshots(client, target, cluster);
  return {
    projectId: target.projectId,
    name: target.clusterName,
    snapshots: snapshots.filter(({ status }) => status === 'completed').flatMap(toEntry),
  };
}

function toEntry({ id, frequencyType, createdAt, expiresAt }: WireSnapshot): InventorySnapshot[] {
  if (createdAt === undefined) return [];
  return [
    {
      id,
      frequency: frequencyType === 'ondemand' ? 'on-demand' : frequencyType,
      createdAt,
      ...(expiresAt !== undefined && { expiresAt }),
    },
  ];
}
