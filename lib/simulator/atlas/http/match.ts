import { OPERATIONS } from '../operations/registry';
import { type Operation } from './call';

const API = '/api/atlas/v2';

/** The operation a request names and its path parameters; undefined if none is modelled. */
export function matchOperation(
  method: string,
  path: string,
):
  { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const operation of OPERATIONS) {
    if (operation.method !== method) continue;
    const groups = patternOf(operation.path).exec(path)?.groups;
    if (groups !== undefined) return { operation, params: decode(groups) };
    if (operation.path === '' && path === API) return { operation, params: {} };
  }
  return undefined;
}

/** Paths whose resource version has ended: they answer 410, whatever the version asked for. */
export function isSunset(path: string): boolean {
  return /^\/api\/atlas\/v2\/groups\/[^/]+\/serverless\/[^/]+\/backup\//.test(path);
}

function patternOf(path: string): RegExp {
  const names = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${API}${names}$`);
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
