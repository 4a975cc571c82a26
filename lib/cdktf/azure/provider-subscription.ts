import { TerraformStack } from 'cdktf';
import { type Construct, type IConstruct } from 'constructs';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { knownValue } from '../known-value';

/** What a binding of the azurerm provider has; whichever bindings made it. */
interface AzurermProvider extends IConstruct {
  readonly subscriptionIdInput?: string;
}

/** The subscription the azurerm provider of a stack works in; nothing where the app does not say, or has several. */
export function subscriptionOf(scope: Construct): Pick<AzureClusterModel, 'subscriptionId'> {
  const [provider, ...others] = TerraformStack.of(scope).node.findAll().filter(isAzurermProvider);
  const subscription = provider?.subscriptionIdInput;
  if (others.length > 0 || subscription === undefined) return {};
  return { subscriptionId: knownValue(subscription) };
}

const isAzurermProvider = (node: IConstruct): node is AzurermProvider =>
  'terraformResourceType' in node &&
  node.terraformResourceType === 'azurerm' &&
  'subscriptionIdInput' in node;
