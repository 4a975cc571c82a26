import { TerraformStack } from 'cdktf';
import { type Construct, type IConstruct } from 'constructs';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { knownValue } from '../known-value';
import { type ProviderChoice } from './provider-of';

/** What a binding of the azurerm provider has; whichever bindings made it. */
interface AzurermProvider extends IConstruct {
  readonly subscriptionIdInput?: string;
}

/** The subscription the azurerm provider of a cluster works in; nothing where the app does not say which of several. */
export function subscriptionOf(
  scope: Construct,
  { provider: chosen }: ProviderChoice,
): Pick<AzureClusterModel, 'subscriptionId'> {
  const candidates =
    chosen === undefined ? TerraformStack.of(scope).node.findAll() : ([chosen] as IConstruct[]);
  const [provider, ...others] = candidates.filter(isAzurermProvider);
  const subscription = provider?.subscriptionIdInput;
  if (others.length > 0 || subscription === undefined) return {};
  return { subscriptionId: knownValue(subscription) };
}

const isAzurermProvider = (node: IConstruct): node is AzurermProvider =>
  'terraformResourceType' in node &&
  node.terraformResourceType === 'azurerm' &&
  'subscriptionIdInput' in node;
