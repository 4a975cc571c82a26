import { isUnknownValue, UNKNOWN } from '../../../lib/terraform-provider/protocol/cty/unknown';
import { type Schema, type State } from './schema';

/** The state a change leads to: defaults filled in, and what only the service knows unknown. */
export function planState(schema: Schema, proposed: State, prior: State | null): State {
  const planned: Record<string, unknown> = { ...proposed };
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (planned[name] !== null && planned[name] !== undefined) continue;
    if (attribute.default !== undefined) planned[name] = attribute.default;
    else if (attribute.computed === true) planned[name] = prior?.[name] ?? UNKNOWN;
  }
  for (const [name, { block, nesting }] of Object.entries(schema.blocks ?? {})) {
    const before = prior?.[name];
    planned[name] = mapBlock(nesting, planned[name], (item, index) =>
      planState(block, item, itemOf(before, index)),
    );
  }
  return planned;
}

/** Names of what changed and replaces the resource. */
export function replacedBy(schema: Schema, planned: State, prior: State): string[] {
  const changed = (name: string): boolean =>
    JSON.stringify(plain(planned[name])) !== JSON.stringify(plain(prior[name]));
  const attributes = Object.entries(schema.attributes).filter(([, { forceNew }]) => forceNew);
  const blocks = Object.entries(schema.blocks ?? {}).filter(([, { forceNew }]) => forceNew);
  return [...attributes, ...blocks].map(([name]) => name).filter(changed);
}

/** A planned state with every unknown value as the service would answer it. */
export function settle(schema: Schema, planned: State, invented: State): State {
  const settled: Record<string, unknown> = { ...planned };
  for (const [name, { type }] of Object.entries(schema.attributes))
    if (isUnknownValue(settled[name])) settled[name] = invented[name] ?? anyOf(name, type);
  for (const [name, { block, nesting }] of Object.entries(schema.blocks ?? {}))
    settled[name] = mapBlock(nesting, settled[name], (item) => settle(block, item, {}));
  return settled;
}

function mapBlock(
  nesting: string,
  value: unknown,
  change: (item: State, index: number) => State,
): unknown {
  if (value === null || value === undefined || isUnknownValue(value)) return value ?? null;
  if (nesting === 'single') return change(value as State, 0);
  return (value as readonly State[]).map(change);
}

const itemOf = (value: unknown, index: number): State | null =>
  (Array.isArray(value) ? (value as readonly State[])[index] : (value as State | undefined)) ??
  null;

/** A value in which unknown ones compare as text. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_name, item: unknown) =>
      isUnknownValue(item) ? '(known after apply)' : item,
    ),
  ) as unknown;

function anyOf(name: string, type: unknown): unknown {
  if (type === 'string') return `some ${name}`;
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  return (type as readonly string[])[0] === 'map' ? {} : [];
}
