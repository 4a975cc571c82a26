import { type AzureClusterModel } from '../model/azure-cluster-model';
import { type ProtectionModel } from '../model/protection-model';
import { type Known } from '../values/known';
import { SATISFIED, type Violation } from './rule';

/** The cluster a restore or a replica is made from, where the app declares it. */
export function azureSourceOf(
  { from }: AzureClusterModel,
  { azureClusters = [] }: ProtectionModel,
): AzureClusterModel | undefined {
  return from?.path === undefined
    ? undefined
    : azureClusters.find(({ path }) => path === from.path);
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
