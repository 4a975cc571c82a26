import { validationError } from '../aws-error';
import { isList, isObject, type Json, type JsonObject } from '../json';
import { FUNCTIONS } from './functions';
import { type ReferenceScope } from './reference-scope';

/** Works out the functions in a piece of a template. */
export interface Resolver {
  /** The value without functions; undefined where AWS::NoValue takes it away. */
  readonly resolve: (value: Json) => Json | undefined;
  /** As `resolve`, for a place where something must remain. */
  readonly require: (value: Json) => Json;
  readonly isTrue: (condition: string) => boolean;
}

export function createResolver(scope: ReferenceScope): Resolver {
  const resolver: Resolver = {
    resolve: (value) => {
      if (isList(value)) return value.map(resolver.resolve).filter((item) => item !== undefined);
      if (!isObject(value)) return value;
      const call = asCall(value, scope);
      return call === undefined ? resolveMembers(value, resolver) : call(resolver);
    },
    require: (value) => {
      const resolved = resolver.resolve(value);
      if (resolved === undefined) throw validationError('Template error: a value is missing');
      return resolved;
    },
    isTrue: (condition) => {
      const expression = scope.conditions[condition];
      if (expression === undefined)
        throw validationError(
          `Template format error: Unresolved condition dependency ${condition}`,
        );
      return resolver.resolve(expression) === true;
    },
  };
  return resolver;
}

function asCall(
  value: JsonObject,
  scope: ReferenceScope,
): ((resolver: Resolver) => Json | undefined) | undefined {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, argument] = entry;
  // IAM policies have a member called Condition too, which holds an object.
  if (name === 'Condition' && typeof argument !== 'string') return undefined;
  const call = FUNCTIONS[name];
  if (call !== undefined) return (resolver) => call(argument, { resolver, scope });
  if (!name.startsWith('Fn::')) return undefined;
  throw validationError(
    `Template error: the rehearsal does not know the function ${name}; it knows ${Object.keys(FUNCTIONS).join(', ')}`,
  );
}

const resolveMembers = (value: JsonObject, { resolve }: Resolver): JsonObject =>
  Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, Json | undefined] => [name, resolve(member)])
      .filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
