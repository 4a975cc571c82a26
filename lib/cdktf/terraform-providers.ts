import { TerraformProvider, type TerraformStack } from 'cdktf';
import { type IConstruct } from 'constructs';
import { type TerraformProviderModel } from '../core/model/foreign-resource-model';

/** Providers whose version decides what an edit or a removal does. */
const WATCHED = new Set(['mongodbatlas', 'azurerm']);

/** The providers among the constructs of a stack, with the version after the stack's own overrides. */
export function terraformProvidersAmong(
  nodes: readonly IConstruct[],
  stack: TerraformStack,
): TerraformProviderModel[] {
  return nodes
    .filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node))
    .filter(({ terraformResourceType: name }) => WATCHED.has(name))
    .map((provider) => toModel(stack, provider));
}

function toModel(stack: TerraformStack, provider: TerraformProvider): TerraformProviderModel {
  const { terraformResourceType: name, terraformGeneratorMetadata: metadata } = provider;
  const version =
    overriddenVersion(stack, name) ??
    metadata?.providerVersion ??
    metadata?.providerVersionConstraint;
  return {
    path: provider.node.path,
    address: provider.terraformProviderSource ?? name,
    ...(version !== undefined && { version }),
  };
}

/** What `stack.addOverride('terraform.required_providers.<name>.version', …)` says. */
function overriddenVersion(stack: TerraformStack, name: string): string | undefined {
  const overrides = (stack as unknown as { readonly rawOverrides: Overrides }).rawOverrides;
  return overrides.terraform?.required_providers?.[name]?.version;
}

interface Overrides {
  readonly terraform?: {
    readonly required_providers?: Readonly<Record<string, { readonly version?: string }>>;
  };
}
