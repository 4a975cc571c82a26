/** What is known of an act that must happen at most once. */
export interface RunRecord {
  /** `started`: sent or about to be, outcome unknown; `done`; `refused`: Atlas said no, so it may be tried again. */
  readonly state: 'started' | 'done' | 'refused';
  /** When the state was written, ISO 8601. */
  readonly at: string;
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
