import { isSettings, type Settings } from '../values';

/** What variables and locals of a configuration stand for, by the name expressions call them: `var.keep`, `local.keep`. */
export type Definitions = ReadonlyMap<string, unknown>;

const NAME = /\b(?:var|local)\.[A-Za-z0-9_-]+/g;

/** The defaults of variables and the values of locals. */
export function definitionsIn({ variable, locals }: Settings): Definitions {
  const definitions = new Map<string, unknown>();
  for (const [name, block] of Object.entries(isSettings(variable) ? variable : {}))
    definitions.set(`var.${name}`, isSettings(block) ? block['default'] : undefined);
  for (const [name, value] of Object.entries(isSettings(locals) ? locals : {}))
    definitions.set(`local.${name}`, value);
  return definitions;
}

/**
 * An expression with what it is made of, so that another default is another value although the expression is the same;
 * what it is at apply stays unknown.
 */
export function withDefinitions(expression: string, definitions: Definitions): unknown {
  const where = new Map<string, unknown>();
  const gather = (text: string): void => {
    for (const [name] of text.matchAll(NAME)) {
      const value = definitions.get(name);
      if (value === undefined || where.has(name)) continue;
      where.set(name, value);
      gather(JSON.stringify(value));
    }
  };
  gather(expression);
  return where.size === 0 ? expression : { expression, where: Object.fromEntries(where) };
}
