import { type DataHistory, type StoredData } from '../../stored-data';

const SECOND_MILLIS = 1000;

/** What a cluster held after the so-manieth write of a second: an oplog entry names both. */
export function dataAsOfOplog(
  { history }: DataHistory,
  seconds: number,
  increment: number,
): StoredData {
  const secondOf = ({ at }: { readonly at: Date }): number =>
    Math.floor(at.getTime() / SECOND_MILLIS);
  const before = history.filter((version) => secondOf(version) < seconds);
  const within = history.filter((version) => secondOf(version) === seconds).slice(0, increment);
  return [...before, ...within].at(-1)?.data ?? {};
}
