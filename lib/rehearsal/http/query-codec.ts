import { type Json, type JsonObject } from '../json';

type Tree = Map<string, Tree | string>;

/** Decodes the AWS query protocol: `Parameters.member.1.ParameterKey=A` becomes `{Parameters: [{ParameterKey: 'A'}]}`. */
export function decodeQuery(body: string): JsonObject {
  const root: Tree = new Map();
  for (const [name, value] of new URLSearchParams(body)) insert(root, name.split('.'), value);
  return membersOf(root);
}

function insert(tree: Tree, [head = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree.set(head, value);
    return;
  }
  const existing = tree.get(head);
  const branch: Tree = existing instanceof Map ? existing : new Map<string, Tree | string>();
  tree.set(head, branch);
  insert(branch, rest, value);
}

const membersOf = (tree: Tree): JsonObject =>
  Object.fromEntries([...tree].map(([name, value]) => [name, toJson(value)]));

function toJson(value: Tree | string): Json {
  if (typeof value === 'string') return value;
  const items = value.get('member');
  if (value.size !== 1 || !(items instanceof Map)) return membersOf(value);
  return [...items].sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => toJson(item));
}
