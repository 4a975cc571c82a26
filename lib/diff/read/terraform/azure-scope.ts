import { isUnknown, tryKnown } from '../../../core/values/known';
import { canonical } from '../../canonical';
import { textOf } from '../values';
import { type TerraformResource } from './terraform-resource';

/** One scope of a guard that stands in a resource of its own. */
export interface Guarding {
  readonly scope: unknown;
  /** Whether the resource guards anything at all. */
  readonly isOn: boolean | 'cannot tell';
}

/** Whether any of the scopes of a guard takes a cluster in. */
export interface AzureReach {
  readonly reaches: boolean | 'cannot tell';
  readonly scopes: readonly unknown[];
}

/**
 * Whether scopes take a cluster in: one is the cluster itself or what it lies in.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources
 */
export function reachOf(
  cluster: TerraformResource,
  all: readonly TerraformResource[],
  guardings: readonly Guarding[],
): AzureReach {
  const scopes = guardings.map(({ scope }) => scope);
  const answers = guardings.map(({ scope, isOn }) => {
    const answer = isOn === false ? false : scopeReaches(scope, cluster, all);
    return answer === true ? isOn : answer;
  });
  if (answers.includes(true)) return { reaches: true, scopes };
  return { reaches: answers.includes('cannot tell') ? 'cannot tell' : false, scopes };
}

type Answer = AzureReach['reaches'];

function scopeReaches(
  scope: unknown,
  cluster: TerraformResource,
  all: readonly TerraformResource[],
): Answer {
  if (isUnknown(scope)) return referenceReaches(canonical(scope.unknown), cluster, all);
  return typeof scope === 'string' ? idReaches(scope.toLowerCase(), cluster) : 'cannot tell';
}

const REFERENCE = /\$\{((?:data\.)?(azurerm_[a-z_]+)\.[A-Za-z0-9_-]+)\.id\}/;
/** What holds other resources. */
const HOLDERS = ['azurerm_resource_group', 'azurerm_subscription', 'azurerm_management_group'];

function referenceReaches(
  expression: string,
  cluster: TerraformResource,
  all: readonly TerraformResource[],
): Answer {
  if (expression.includes(`${cluster.address}.id`)) return true;
  const [, address = '', type = ''] = REFERENCE.exec(expression) ?? [];
  if (type === '') return 'cannot tell';
  if (type !== 'azurerm_resource_group') return HOLDERS.includes(type) ? 'cannot tell' : false;
  const group = cluster.values['resource_group_name'];
  if (isUnknown(group) && canonical(group.unknown).includes(`${address}.`)) return true;
  const declared = all.find((other) => other.address === address);
  return isOneName(textOf(declared?.values['name']), textOf(group));
}

const ID = /^\/subscriptions\/[^/]+(?:\/resourcegroups\/([^/]+)(\/.+)?)?$/;

function idReaches(id: string, { values }: TerraformResource): Answer {
  const match = ID.exec(id);
  const [, group, rest] = match ?? [];
  // Which subscription the cluster is in stands in no resource.
  if (match === null || group === undefined) return 'cannot tell';
  const name = tryKnown(textOf(values['name']));
  if (rest === undefined) return isOneName(group, textOf(values['resource_group_name']));
  if (!rest.includes('/mongoclusters/')) return false;
  return name === undefined ? 'cannot tell' : rest.endsWith(`/mongoclusters/${name.toLowerCase()}`);
}

const isOneName = (one: unknown, other: unknown): Answer =>
  typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : 'cannot tell';
