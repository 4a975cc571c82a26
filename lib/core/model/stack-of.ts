import { type Origin } from './origin';

/** The stack something was written in: the first part of its path. */
export function stackOf({ path }: Origin): string {
  const end = path.indexOf('/');
  return end === -1 ? path : path.slice(0, end);
}
