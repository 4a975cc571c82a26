import { isObject, listAt, objectAt, textAt, textsAt, type Json, type JsonObject } from '../json';

/** One statement of an IAM policy. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: JsonObject;
  /** ARNs and services named as principals; only policies of resources have them. */
  readonly principals: readonly string[];
}

/** The statements of a policy document. */
export function statementsOf(document: Json | undefined): readonly Statement[] {
  if (!isObject(document)) return [];
  return listAt(document, 'Statement').filter(isObject).map(toStatement);
}

const toStatement = (statement: JsonObject): Statement => ({
  effect: textAt(statement, 'Effect') === 'Allow' ? 'Allow' : 'Deny',
  actions: textsAt(statement, 'Action'),
  notActions: textsAt(statement, 'NotAction'),
  resources: textsAt(statement, 'Resource'),
  notResources: textsAt(statement, 'NotResource'),
  conditions: objectAt(statement, 'Condition'),
  principals: principalsOf(statement),
});

function principalsOf(statement: JsonObject): readonly string[] {
  const principal = statement['Principal'];
  if (typeof principal === 'string') return [principal];
  if (!isObject(principal)) return [];
  return Object.keys(principal).flatMap((kind) => textsAt(principal, kind));
}
