import { Stack, Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { isEncoded } from '../core/values/encoded';

/**
 * Data as the model holds it: each value known only at deploy becomes the expression it is known by until then. Done
 * when the model is read, never earlier, since a stack learns only at the end how it refers to a value of another one.
 */
export function knownData<Data>(scope: IConstruct, data: Data): Data {
  return walk(Stack.of(scope), data) as Data;
}

/** The same value where nothing in it changes, as almost always: a model may hold hundreds of schedules. */
function walk(stack: Stack, value: unknown): unknown {
  if (typeof value !== 'object' || value === null)
    return isEncoded(value) ? walk(stack, stack.resolve(value)) : value;
  if (Token.isUnresolved(value)) return walk(stack, stack.resolve(value));
  return Array.isArray(value)
    ? walkList(stack, value)
    : walkFields(stack, value as Readonly<Record<string, unknown>>);
}

function walkList(stack: Stack, list: readonly unknown[]): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const walked = walk(stack, item);
    if (walked !== item) (changed ??= [...list])[index] = walked;
  }
  return changed ?? list;
}

function walkFields(stack: Stack, value: Readonly<Record<string, unknown>>): unknown {
  let changed: Record<string, unknown> | undefined;
  for (const name in value) {
    if (name === 'unknown') return value;
    if (isFunction(name) && Object.keys(value).length === 1) return { unknown: value };
    const walked = walk(stack, value[name]);
    if (walked !== value[name]) (changed ??= { ...value })[name] = walked;
  }
  return changed ?? value;
}

/** The name of an expression of CloudFormation, e.g. of `{"Ref": "Parameter"}` or `{"Fn::If": […]}`. */
const isFunction = (name: string): boolean => name === 'Ref' || name.startsWith('Fn::');
