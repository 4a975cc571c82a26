import { isSettings, listOf, type Settings } from '../values';
import { withDefinitions, type Definitions } from './definitions';

const EXPRESSION = /\$\{|%\{/;

/**
 * Attributes with the blocks that `dynamic` makes: one for each element of a literal `for_each`. What an expression makes
 * is an unknown value in the place of its blocks.
 * @see https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks
 */
export function withDynamicBlocks(values: Settings, definitions: Definitions): Settings {
  const { dynamic, ...written } = values;
  const nested = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(nested);
    return isSettings(part) ? withDynamicBlocks(part, definitions) : part;
  };
  const blocks: Record<string, unknown> = Object.fromEntries(
    Object.entries(written).map(([name, part]) => [name, nested(part)]),
  );
  for (const [name, block] of (listOf(dynamic) ?? []).flatMap((entry) => Object.entries(entry)))
    blocks[name] = [
      ...(blocks[name] === undefined ? [] : [blocks[name]].flat()),
      ...blocksOf(name, block, definitions).map(nested),
    ];
  return blocks;
}

function blocksOf(name: string, written: unknown, definitions: Definitions): readonly unknown[] {
  return (listOf(written) ?? []).flatMap((block) => {
    const { for_each: each, iterator = name } = block;
    const [content] = listOf(block['content']) ?? [];
    const elements = elementsOf(each);
    if (content === undefined || elements === undefined)
      return [{ unknown: withDefinitions(JSON.stringify(block), definitions) }];
    return elements.map(([key, value]) => filled(content, String(iterator), { key, value }));
  });
}

/** Key and value of each element; undefined if an expression makes them. */
function elementsOf(each: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof each !== 'object' || each === null) return undefined;
  const entries = Object.entries(each) as readonly (readonly [string, unknown])[];
  if (entries.some(([key]) => EXPRESSION.test(key))) return undefined;
  // The elements of a set are keys and values at once.
  return Array.isArray(each) ? entries.map(([, value]) => [String(value), value]) : entries;
}

type Element = Readonly<Record<'key' | 'value', unknown>>;

/** The content with the element in the place of the references to it; other expressions stay. */
function filled(part: unknown, iterator: string, element: Element): unknown {
  if (Array.isArray(part)) return part.map((member) => filled(member, iterator, element));
  if (isSettings(part))
    return Object.fromEntries(
      Object.entries(part).map(([name, member]) => [name, filled(member, iterator, element)]),
    );
  return typeof part === 'string' ? resolved(part, iterator, element) : part;
}

const REFERENCE = /^\$\{([A-Za-z_][\w-]*)\.(key|value)((?:\.[A-Za-z_][\w-]*|\["[^"\]]+"\])*)\}$/;
const STEP = /\.([A-Za-z_][\w-]*)|\["([^"\]]+)"\]/g;

function resolved(text: string, iterator: string, element: Element): unknown {
  const [, name, end, path = ''] = REFERENCE.exec(text) ?? [];
  if (name !== iterator) return text;
  let value: unknown = element[end === 'key' ? 'key' : 'value'];
  for (const [, dotted, quoted] of path.matchAll(STEP)) {
    const step = dotted ?? quoted ?? '';
    if (!isSettings(value) || !Object.hasOwn(value, step)) return text;
    value = value[step];
  }
  return value;
}
