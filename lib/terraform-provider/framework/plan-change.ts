import { type CtyValue } from '../protocol/cty/cty-type';
import { isUnknownValue, UNKNOWN } from '../protocol/cty/unknown';
import { type Attributes, computedNames, type KnownValues, type Values } from './attributes';
import { type Diagnostic } from './diagnostic';
import { type PlannedChange, type ResourceType } from './resource-type';
import { type Session } from './session';

/** A plan: what will be, and which attributes make it another object. */
export interface Plan<A extends Attributes> {
  readonly planned: Values<A>;
  readonly replacedBy: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans a change: what this provider gives stays as it is unless the resource says otherwise, and is unknown for something new. */
export async function planChange<A extends Attributes>(
  type: ResourceType<A>,
  { prior, next, record }: PlannedChange<A>,
  session: Session,
): Promise<Plan<A>> {
  const replacedBy = prior === undefined ? [] : replacing(type.attributes, prior, next);
  const isNew = prior === undefined || replacedBy.length > 0;
  const proposed = withComputed(type.attributes, next, isNew ? undefined : prior);
  // Terraform asks again for a replacement, with nothing there before; that is when it is judged.
  if (prior !== undefined && isNew) return { planned: proposed, replacedBy, diagnostics: [] };
  const answer = await type.plan({ prior, next: proposed, record }, session);
  return {
    planned: { ...proposed, ...answer.changes },
    replacedBy,
    diagnostics: answer.diagnostics ?? [],
  };
}

function replacing<A extends Attributes>(
  attributes: A,
  prior: KnownValues<A>,
  next: Values<A>,
): readonly string[] {
  return Object.keys(attributes).filter(
    (name) => attributes[name]?.replaces === true && !isSame(prior[name], next[name]),
  );
}

/** Whether two values are equal; what is not known is not. */
export function isSame(left: unknown, right: unknown): boolean {
  if (isUnknownValue(left) || isUnknownValue(right)) return false;
  return JSON.stringify(left) === JSON.stringify(right);
}

function withComputed<A extends Attributes>(
  attributes: A,
  next: Values<A>,
  prior: KnownValues<A> | undefined,
): Values<A> {
  const computed = computedNames(attributes).map((name): [string, CtyValue] => [
    name,
    prior === undefined ? UNKNOWN : (prior[name] as CtyValue),
  ]);
  return { ...next, ...Object.fromEntries(computed) };
}
