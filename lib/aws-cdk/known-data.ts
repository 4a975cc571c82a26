import { Stack, Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { isUnknown } from '../core/values/known';

/**
 * Data as the model holds it: each value known only at deploy becomes the expression it is known by until then. Done
 * when the model is read, never earlier, since a stack learns only at the end how it refers to a value of another one.
 */
export function knownData<Data>(scope: IConstruct, data: Data): Data {
  return walk(Stack.of(scope), data) as Data;
}

function walk(stack: Stack, value: unknown): unknown {
  if (Token.isUnresolved(value)) return walk(stack, stack.resolve(value));
  if (typeof value !== 'object' || value === null || isUnknown(value)) return value;
  if (Array.isArray(value)) return walkList(stack, value);
  return isIntrinsic(value) ? { unknown: value } : walkFields(stack, value);
}

/** The same list where nothing in it changes: almost every value of a model is literal. */
function walkList(stack: Stack, list: readonly unknown[]): readonly unknown[] {
  const walked = list.map((item) => walk(stack, item));
  return walked.every((item, index) => item === list[index]) ? list : walked;
}

function walkFields(stack: Stack, value: object): object {
  let changed: Record<string, unknown> | undefined;
  for (const [name, field] of Object.entries(value)) {
    const walked = walk(stack, field);
    if (walked === field) continue;
    changed ??= { ...value };
    changed[name] = walked;
  }
  return changed ?? value;
}

/** An expression of CloudFormation, e.g. `{"Ref": "Parameter"}` or `{"Fn::If": […]}`. */
function isIntrinsic(value: object): boolean {
  const [name, another] = Object.keys(value);
  return name !== undefined && another === undefined && (name === 'Ref' || name.startsWith('Fn::'));
}
