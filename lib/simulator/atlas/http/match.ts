import {
  SERVERLESS_BACKUPS_SUNSET,
  SERVERLESS_INSTANCES_SUNSET,
} from '../../../core/values/serverless';
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
    const matched = patternOf(operation.path).exec(path);
    if (matched !== null) return { operation, params: decode(matched.groups ?? {}) };
  }
  return undefined;
}

const SUNSETS: readonly (readonly [path: RegExp, day: string])[] = [
  [/^\/api\/atlas\/v2\/groups\/[^/]+\/serverless\/[^/]+\/backup\//, SERVERLESS_BACKUPS_SUNSET],
  [/^\/api\/atlas\/v2\/groups\/[^/]+\/serverless(\/[^/]+)?$/, SERVERLESS_INSTANCES_SUNSET],
];

/** Paths whose resource version has ended by then: they answer 410, whatever the version asked for. */
export const isSunset = (path: string, now: Date): boolean =>
  SUNSETS.some(([ended, day]) => ended.test(path) && now >= new Date(day));

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const names = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const pattern = patterns.get(path) ?? new RegExp(`^${API}${names}$`);
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
