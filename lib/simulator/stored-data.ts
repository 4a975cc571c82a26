/** What a cluster holds: documents by database and collection. */
export type StoredData = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

/** Something that holds documents, and every state it held before. */
export interface DataHistory {
  data: StoredData;
  /** What it held since when, the oldest first: what a point-in-time restore goes back to. */
  readonly history: { readonly at: Date; readonly data: StoredData }[];
}

/** Replaces what a cluster holds and remembers when. */
export function setData(holder: DataHistory, data: StoredData, at: Date): void {
  holder.data = data;
  holder.history.push({ at, data });
}

/** What a cluster held at a moment, writes of that moment included. */
export function dataAsOf({ history }: Pick<DataHistory, 'history'>, at: Date): StoredData {
  return history.filter((version) => version.at <= at).at(-1)?.data ?? {};
}
