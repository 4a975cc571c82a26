import { isObject, textsAt, type JsonObject } from '../json';
import { matchesPattern } from './matches-pattern';

/** Values of condition keys known for a request, by key. */
export type ConditionContext = Readonly<Record<string, string>>;

type Comparison = (expected: string, actual: string) => boolean;

const equals: Comparison = (expected, actual) => expected === actual;
const equalsIgnoringCase: Comparison = (expected, actual) =>
  expected.toLowerCase() === actual.toLowerCase();

const OPERATORS: Readonly<Record<string, Comparison>> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: matchesPattern,
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
  Bool: equalsIgnoringCase,
};

/** Whether all conditions of a statement hold; an operator nobody here knows never holds. */
export function conditionsHold(conditions: JsonObject, context: ConditionContext): boolean {
  return Object.entries(conditions).every(
    ([operator, keys]) =>
      isObject(keys) && Object.keys(keys).every((key) => holds(operator, key, { keys, context })),
  );
}

function holds(
  operator: string,
  key: string,
  { keys, context }: { readonly keys: JsonObject; readonly context: ConditionContext },
): boolean {
  const ifExists = operator.endsWith('IfExists');
  const name = ifExists ? operator.slice(0, -'IfExists'.length) : operator;
  const negated = /^(String|Arn)Not/.test(name);
  const compare = OPERATORS[negated ? name.replace('Not', '') : name];
  if (compare === undefined) return false;
  const actual = valueOf(context, key);
  if (actual === undefined) return ifExists || negated;
  return textsAt(keys, key).some((expected) => compare(expected, actual)) !== negated;
}

const valueOf = (context: ConditionContext, key: string): string | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
