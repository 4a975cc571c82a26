import { Refusal } from '../refusal';
import { type StoredSnapshot } from '../state';

const SECOND_MILLIS = 1000;

/** Snapshots, the newest first. */
export const newestFirst = (snapshots: readonly StoredSnapshot[]): readonly StoredSnapshot[] =>
  [...snapshots].sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());

/** The completed snapshot nearest before a moment, as a list of one or none. */
export const nearestBefore = (
  snapshots: readonly StoredSnapshot[],
  moment: Date,
): readonly StoredSnapshot[] =>
  newestFirst(
    snapshots.filter(({ status, takenAt }) => status === 'completed' && takenAt <= moment),
  ).slice(0, 1);

/** The moment a list is asked for: in seconds, or as an oplog entry; never both. */
export function readMoment(query: URLSearchParams): Date | undefined {
  const seconds = readSeconds(query, 'pointInTimeUtcSeconds');
  const oplog = readSeconds(query, 'oplogTs');
  const increment = readSeconds(query, 'oplogInc');
  if ((oplog === undefined) !== (increment === undefined))
    throw invalid(oplog === undefined ? 'oplogTs' : 'oplogInc');
  if (seconds !== undefined && oplog !== undefined) throw invalid('pointInTimeUtcSeconds');
  const moment = seconds ?? oplog;
  return moment === undefined ? undefined : new Date(moment * SECOND_MILLIS);
}

function readSeconds(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw invalid(name);
}

const invalid = (name: string): Refusal =>
  new Refusal(400, 'INVALID_QUERY_PARAMETER', `Invalid query parameter ${name} specified.`, [name]);
