import { isUnknown } from '../../../core/values/known';
import { isSettings } from '../values';
import { type Definitions, withDefinitions } from './definitions';
import { type TerraformResource } from './terraform-resource';

const EXPRESSION = /\$\{|%\{/;
const REFERENCE = /^\$\{([a-z0-9_]+\.[A-Za-z0-9_-]+)\.([a-z0-9_]+)\}$/;

/** Resources whose expressions are unknown values, except references to a literal that another one declares. */
export function resolveReferences(
  resources: readonly TerraformResource[],
  definitions: Definitions,
): readonly TerraformResource[] {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (isUnknown(value)) return value;
    if (isSettings(value))
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part)]));
    if (typeof value !== 'string' || !EXPRESSION.test(value)) return value;
    const [, address = '', attribute = ''] = REFERENCE.exec(value) ?? [];
    const literal = byAddress.get(address)?.values[attribute];
    return typeof literal === 'string' && !EXPRESSION.test(literal)
      ? literal
      : { unknown: withDefinitions(value, definitions) };
  };
  return resources.map((resource) => ({
    ...resource,
    values: Object.fromEntries(
      Object.entries(resource.values).map(([name, value]) => [name, resolve(value)]),
    ),
  }));
}
