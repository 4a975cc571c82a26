import { OPERATIONS } from '../operations/registry';
import { type Operation } from './call';

/** The operation a request names and its path parameters; undefined if none is modelled. */
export function matchOperation(
  method: string,
  path: string,
):
  { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const operation of OPERATIONS) {
    if (operation.method !== method) continue;
    const matched = patternOf(operation.path).exec(path);
    if (matched !== null) return { operation, params: decode(matched.groups ?? {}) };
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const names = path
    .replace(/\./g, '\\.')
    .replace(/\{\+(\w+)\}/g, '(?<$1>.*)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const pattern = patterns.get(path) ?? new RegExp(`^${names}/?$`, 'i');
  patterns.set(path, pattern);
  return pattern;
}

const decode = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeName(value)]));

/** A name whose escapes are broken is nobody's name; it is looked up as it stands. */
function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
