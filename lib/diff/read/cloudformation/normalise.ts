import { isSettings, type Settings } from '../values';

/** What intrinsic functions of a template are about, by the name they call it. */
export type Definitions = (name: string) => unknown;

/**
 * A template's value with every intrinsic function as an unknown value, beside it the parameter, mapping or condition it is
 * made of: another default is another value although the function is the same. What the account decides is left out.
 */
export function normalise(value: unknown, definitionOf: Definitions): unknown {
  if (Array.isArray(value))
    return value.filter((part) => !isNoValue(part)).map((part) => normalise(part, definitionOf));
  if (!isSettings(value)) return value;
  if (isIntrinsic(value)) return { unknown: withDefinitions(value, definitionOf) };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isNoValue(member))
      .map(([name, member]) => [name, normalise(member, definitionOf)]),
  );
}

/** Parameters, mappings and conditions of a template. */
export function definitionsIn(template: Settings): Definitions {
  const sections = ['Parameters', 'Mappings', 'Conditions'].map((name) => template[name]);
  return (name) => {
    for (const section of sections)
      if (isSettings(section) && Object.hasOwn(section, name)) return section[name];
    return undefined;
  };
}

/** An intrinsic function with the definitions of the names in it, and those of the names in them. */
export function withDefinitions(value: unknown, definitionOf: Definitions): unknown {
  const where = new Map<string, unknown>();
  const gather = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(gather);
    else if (isSettings(part)) Object.values(part).forEach(gather);
    if (typeof part !== 'string' || where.has(part)) return;
    const definition = definitionOf(part);
    if (definition === undefined) return;
    where.set(part, definition);
    gather(definition);
  };
  gather(value);
  return where.size === 0 ? value : { function: value, where: Object.fromEntries(where) };
}

function isIntrinsic(value: Settings): boolean {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return false;
  return name === 'Ref' || name.startsWith('Fn::');
}

const isNoValue = (value: unknown): boolean => isSettings(value) && value['Ref'] === 'AWS::NoValue';
