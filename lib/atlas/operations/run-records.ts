/** What is known of an act that must happen at most once. */
export interface RunRecord {
  /**
   * `started`: sent or about to be, and not known to have ended; `done`; `failed`: it ran and failed, and is not run
   * again; `refused`: Atlas said no before anything happened, so it may be tried again.
   */
  readonly state: 'started' | 'done' | 'failed' | 'refused';
  /** When the state was written, ISO 8601, by Atlas's clock. */
  readonly at: string;
  /** Id Atlas gave to the job or snapshot. */
  readonly jobId?: string;
  /** What was settled when the run was planned, e.g. which snapshot is restored; of an owner, who it is. */
  readonly plan?: Readonly<Record<string, string>>;
  /** How far a run with several steps is. */
  readonly step?: string;
}

/** Where runs are recorded: SSM parameters under AWS, state under Terraform. */
export interface RunRecords {
  /** The record of a run, undefined if there is none. */
  read(name: string): Promise<RunRecord | undefined>;
  /** Writes the first record of a run; answers false if somebody else was first. */
  createIfAbsent(name: string, record: RunRecord): Promise<boolean>;
  /** Replaces a record. */
  write(name: string, record: RunRecord): Promise<void>;
}
