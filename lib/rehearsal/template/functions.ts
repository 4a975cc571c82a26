import { validationError } from '../aws-error';
import { isList, isObject, isSame, isScalar, type Json, type JsonList } from '../json';
import { type ReferenceScope } from './reference-scope';

interface Evaluation {
  readonly resolver: {
    resolve(value: Json): Json | undefined;
    require(value: Json): Json;
    isTrue(condition: string): boolean;
  };
  readonly scope: ReferenceScope;
}

type TemplateFunction = (argument: Json, evaluation: Evaluation) => Json | undefined;

/** The functions a template may call. */
export const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  Ref: (argument, { scope }) => scope.ref(text(argument)),
  Condition: (argument, { resolver }) => resolver.isTrue(text(argument)),
  'Fn::GetAtt': getAttribute,
  'Fn::Join': (argument, { resolver }) => {
    const [separator = '', items = []] = list(argument);
    return list(resolver.require(items)).map(text).join(text(separator));
  },
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': (argument, { resolver }) => {
    const [separator = '', value = ''] = list(argument);
    return text(resolver.require(value)).split(text(separator));
  },
  'Fn::If': (argument, { resolver }) => {
    const [condition = '', then = null, otherwise = null] = list(argument);
    return resolver.resolve(resolver.isTrue(text(condition)) ? then : otherwise);
  },
  'Fn::Equals': (argument, { resolver }) => {
    const [left = null, right = null] = list(argument).map((side) => resolver.require(side));
    return isSame(loose(left), loose(right));
  },
  'Fn::Not': (argument, { resolver }) => resolver.resolve(list(argument)[0] ?? null) !== true,
  'Fn::And': (argument, { resolver }) =>
    list(argument).every((item) => resolver.resolve(item) === true),
  'Fn::Or': (argument, { resolver }) =>
    list(argument).some((item) => resolver.resolve(item) === true),
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': (argument, { resolver, scope }) =>
    scope.importValue(text(resolver.require(argument))),
  'Fn::GetStackOutput': getStackOutput,
  'Fn::Base64': (argument, { resolver }) =>
    Buffer.from(text(resolver.require(argument))).toString('base64'),
  'Fn::GetAZs': (_, { scope }) => ['a', 'b', 'c'].map((zone) => `${scope.region}${zone}`),
  'Fn::Length': (argument, { resolver }) => list(resolver.require(argument)).length,
  'Fn::ToJsonString': (argument, { resolver }) => JSON.stringify(resolver.require(argument)),
};

function getAttribute(argument: Json, { resolver, scope }: Evaluation): Json {
  const [logicalId = '', ...names] = isList(argument) ? argument : text(argument).split('.');
  const name = names.map((part) => text(resolver.require(part))).join('.');
  return scope.attribute(text(logicalId), name);
}

function substitute(argument: Json, { resolver, scope }: Evaluation): Json {
  const [template = '', values = {}] = isList(argument) ? argument : [argument];
  const given = resolver.require(values);
  return text(template).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    const own = isObject(given) ? given[name] : undefined;
    if (own !== undefined) return text(own);
    const [logicalId = '', ...attribute] = name.split('.');
    const found =
      attribute.length === 0 ? scope.ref(name) : scope.attribute(logicalId, attribute.join('.'));
    return text(found ?? '');
  });
}

function select(argument: Json, { resolver }: Evaluation): Json {
  const [index = 0, items = []] = list(argument);
  const chosen = list(resolver.require(items))[Number(resolver.require(index))];
  if (chosen === undefined)
    throw validationError(
      'Template error: Fn::Select cannot select nonexistent value at index ' + text(index),
    );
  return chosen;
}

function findInMap(argument: Json, { resolver, scope }: Evaluation): Json {
  const path = list(argument)
    .slice(0, 3)
    .map((part) => text(resolver.require(part)));
  const found = path.reduce<Json | undefined>(
    (at, key) => (isObject(at) ? at[key] : undefined),
    scope.mappings,
  );
  if (found === undefined)
    throw validationError(`Template error: Unable to get mapping for ${path.join('::')}`);
  return found;
}

function getStackOutput(argument: Json, { resolver, scope }: Evaluation): Json {
  const asked = resolver.require(argument);
  if (!isObject(asked))
    throw validationError('Template error: Fn::GetStackOutput takes StackName and OutputName');
  return scope.stackOutput(text(asked['StackName'] ?? ''), text(asked['OutputName'] ?? ''));
}

const loose = (value: Json): Json => (isScalar(value) ? String(value) : value);

function text(value: Json): string {
  if (isScalar(value)) return String(value);
  throw validationError(`Template error: expected text, found ${JSON.stringify(value)}`);
}

function list(value: Json): JsonList {
  if (isList(value)) return value;
  throw validationError(`Template error: expected a list, found ${JSON.stringify(value)}`);
}
