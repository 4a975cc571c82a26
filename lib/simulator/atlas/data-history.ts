import { type DataHolder, type StoredData } from './state';

const SECOND_MILLIS = 1000;

/** Replaces what a cluster holds and remembers when. */
export function setData(holder: DataHolder, data: StoredData, at: Date): void {
  holder.data = data;
  holder.history.push({ at, data });
}

/** What a cluster held at a moment, writes of that moment included. */
export function dataAsOf({ history }: DataHolder, at: Date): StoredData {
  return history.filter((version) => version.at <= at).at(-1)?.data ?? {};
}

/** What a cluster held after the so-manieth write of a second: an oplog entry names both. */
export function dataAsOfOplog(
  { history }: DataHolder,
  seconds: number,
  increment: number,
): StoredData {
  const secondOf = ({ at }: { readonly at: Date }): number =>
    Math.floor(at.getTime() / SECOND_MILLIS);
  const before = history.filter((version) => secondOf(version) < seconds);
  const within = history.filter((version) => secondOf(version) === seconds).slice(0, increment);
  return [...before, ...within].at(-1)?.data ?? {};
}
