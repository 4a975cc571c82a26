import { type RunRecord, type RunRecords } from '../../atlas/operations/run-records';
import { ValueError } from '../protocol/cty/value-error';

const STATES: readonly string[] = [
  'started',
  'done',
  'failed',
  'refused',
] satisfies readonly RunRecord['state'][];

/** Records of the runs of one resource, kept beside its state: Terraform writes them with it. */
export class StateRecords implements RunRecords {
  private readonly records: Map<string, RunRecord>;

  /** Takes what was kept before. @throws {ValueError} where it is not what this provider wrote */
  public constructor(
    kept: unknown,
    private readonly written: (records: StateRecords) => void = () => undefined,
  ) {
    this.records = new Map(Object.entries(parse(kept)));
  }

  public read(name: string): Promise<RunRecord | undefined> {
    return Promise.resolve(this.records.get(name));
  }

  public createIfAbsent(name: string, record: RunRecord): Promise<boolean> {
    if (this.records.has(name)) return Promise.resolve(false);
    return this.write(name, record).then(() => true);
  }

  public write(name: string, record: RunRecord): Promise<void> {
    this.records.set(name, record);
    this.written(this);
    return Promise.resolve();
  }

  /** The record of a name, now. */
  public find(name: string): RunRecord | undefined {
    return this.records.get(name);
  }

  /** What is to be kept. */
  public toJson(): Readonly<Record<string, RunRecord>> {
    return Object.fromEntries(this.records);
  }
}

function parse(kept: unknown): Readonly<Record<string, RunRecord>> {
  if (kept === undefined) return {};
  const isRecords =
    typeof kept === 'object' && kept !== null && Object.values(kept).every(isRunRecord);
  if (isRecords) return kept as Readonly<Record<string, RunRecord>>;
  throw new ValueError(
    [],
    'has a private part that holds no records of runs; bring back the state from its last backup (terraform state push)',
  );
}

function isRunRecord(value: unknown): value is RunRecord {
  const { state, at, jobId } = (value ?? {}) as Partial<Record<keyof RunRecord, unknown>>;
  return (
    typeof state === 'string' &&
    STATES.includes(state) &&
    typeof at === 'string' &&
    (jobId === undefined || typeof jobId === 'string')
  );
}
