/** An online archive of a cluster: it moves old documents out, and would go on during a restore. */
export interface WireOnlineArchive {
  readonly _id: string;
  readonly dbName: string;
  readonly collName: string;
  readonly paused?: boolean;
  readonly state?: string;
}
