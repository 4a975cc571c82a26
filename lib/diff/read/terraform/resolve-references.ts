import { isUnknown } from '../../../core/values/known';
import { isSettings } from '../values';
import { type Definitions, withDefinitions } from './definitions';
import { type TerraformResource } from './terraform-resource';

const EXPRESSION = /\$\{|%\{/;
const REFERENCE = /^\$\{([a-z0-9_]+\.[A-Za-z0-9_-]+)\.([a-z0-9_]+)\}$/;

/** Resources whose expressions are unknown values; references to what another one declares are followed to it. */
export function resolveReferences(
  resources: readonly TerraformResource[],
  definitions: Definitions,
): readonly TerraformResource[] {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const resolve = (value: unknown, passing: readonly string[] = []): unknown => {
    if (Array.isArray(value)) return value.map((part) => resolve(part));
    if (isUnknown(value)) return value;
    if (isSettings(value))
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part)]));
    if (typeof value !== 'string' || !EXPRESSION.test(value)) return value;
    const [, address = '', attribute = ''] = REFERENCE.exec(value) ?? [];
    const found = byAddress.get(address)?.values[attribute];
    // What names a cluster by its own expression and what names it by reference name one cluster.
    return typeof found === 'string' && !passing.includes(value)
      ? resolve(found, [...passing, value])
      : { unknown: withDefinitions(value, definitions) };
  };
  return resources.map((resource) => ({
    ...resource,
    values: Object.fromEntries(
      Object.entries(resource.values).map(([name, value]) => [name, resolve(value)]),
    ),
  }));
}
