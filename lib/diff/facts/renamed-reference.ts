import { isUnknown, type Known } from '../../core/values/known';
import { canonical } from '../canonical';
import { type EngineResource, type Reading } from '../read/reading';
import { type Sides } from '../match/match-sides';

type Value = Known<string | number | boolean>;

const REFERENCE = /^\$\{([a-z0-9_]+\.[A-Za-z0-9_-]+)(?:\[\d+\])?((?:\.[a-z0-9_]+)+)\}$/;

/** An attribute of a resource of the same code. */
interface Reference {
  readonly isTo: (resource: EngineResource) => boolean;
  readonly attribute: string;
}

/**
 * Whether two expressions are about the same thing: the same one, unless what it leads to is made anew; or the same
 * attribute of a resource that was renamed and is otherwise as it was.
 */
export function areSameExpression(old: Value, young: Value, { before, after }: Sides): boolean {
  const [mine, yours] = [tryReference(old), tryReference(young)];
  const [from, to] = [find(mine, before), find(yours, after)];
  if (canonical(old) === canonical(young))
    return !from || !to || canonical(from.createOnly) === canonical(to.createOnly);
  if (!from || !to || mine?.attribute !== yours?.attribute || from.type !== to.type) return false;
  const isRenamed = find(mine, after) === undefined && find(yours, before) === undefined;
  return isRenamed && from.content === to.content && newOf(to.type, before, after).length === 1;
}

/** The resource a reference leads to; undefined for none, or several stacks that have one. */
function find(
  reference: Reference | undefined,
  { resources }: Reading,
): EngineResource | undefined {
  if (reference === undefined) return undefined;
  const [only, ...others] = resources.filter(reference.isTo);
  return others.length === 0 ? only : undefined;
}

function newOf(type: string, before: Reading, after: Reading): readonly EngineResource[] {
  const known = new Set(before.resources.map(({ address }) => address));
  return after.resources.filter(
    (resource) => resource.type === type && !known.has(resource.address),
  );
}

function tryReference(value: Value): Reference | undefined {
  if (!isUnknown(value)) return undefined;
  const { unknown } = value;
  if (typeof unknown === 'string') {
    const [, place = '', attribute = ''] = REFERENCE.exec(unknown) ?? [];
    return place === '' ? undefined : { isTo: ({ address }) => address === place, attribute };
  }
  const call = (unknown as Readonly<Record<string, unknown>> | null)?.['Fn::GetAtt'];
  if (!Array.isArray(call)) return undefined;
  const [logicalId, ...names] = (call as readonly unknown[]).map(String);
  return {
    isTo: ({ engine, address }) =>
      engine === 'cloudformation' && address.endsWith(`.${logicalId ?? ''}`),
    attribute: names.join('.'),
  };
}
