import { type AzureClusterModel } from '../model/azure-cluster-model';
import { type ProtectionModel } from '../model/protection-model';
import { tryParseAzureClusterId, type AzureClusterIdParts } from '../values/azure-cluster-id';
import { tryKnown, type Known } from '../values/known';
import { SATISFIED, type Violation } from './rule';

/** The cluster a restore or a replica is made from, where the app declares it. */
export function azureSourceOf(
  cluster: AzureClusterModel,
  { azureClusters = [] }: ProtectionModel,
): AzureClusterModel | undefined {
  const { from } = cluster;
  if (from?.path !== undefined) return azureClusters.find(({ path }) => path === from.path);
  const id = tryParseAzureClusterId(tryKnown(from?.id) ?? '');
  if (id === undefined) return undefined;
  return azureClusters.find((other) => other.path !== cluster.path && isNamedBy(id, other));
}

/** What two clusters made from the same source have in common; undefined where that is not known. */
export function azureSourceKeyOf(
  cluster: AzureClusterModel,
  model: ProtectionModel,
): string | undefined {
  const { from } = cluster;
  return azureSourceOf(cluster, model)?.path ?? from?.path ?? tryKnown(from?.id)?.toLowerCase();
}

/** Whether an id is that of a cluster, as far as its declaration says: names are free once in all of Azure. */
function isNamedBy(id: AzureClusterIdParts, cluster: AzureClusterModel): boolean {
  const isSame = (stated: Known<string> | undefined, part: string): boolean =>
    (tryKnown(stated) ?? part).toLowerCase() === part.toLowerCase();
  return (
    tryKnown(cluster.name) === id.name &&
    isSame(cluster.resourceGroupName, id.resourceGroupName) &&
    isSame(cluster.subscriptionId, id.subscriptionId)
  );
}

/** The region of the source, from its own declaration or as stated. */
export function azureSourceLocationOf(
  cluster: AzureClusterModel,
  model: ProtectionModel,
): Known<string> | undefined {
  return azureSourceOf(cluster, model)?.location ?? cluster.from?.location;
}

/** What a rule answers about a value that is known only when Terraform plans. */
export const leftToThePlan = (what: string): readonly Violation[] => [
  {
    verdict: 'unverified',
    message: `${what} is known only when Terraform plans, and is checked then`,
    fix: 'write the value out to have it checked at synth',
  },
];

/** Judges a value that may be unknown or not stated. */
export function judge<Value>(
  value: Known<Value> | undefined,
  what: string,
  check: (value: Value) => readonly Violation[],
): readonly Violation[] {
  if (value === undefined) return SATISFIED;
  if (typeof value === 'object' && value !== null && 'unknown' in value) return leftToThePlan(what);
  return check(value);
}
