import { type RunRecord, type RunRecords } from './run-records';

/** A run that is about to be sent. */
export interface Claim {
  /** Name of the run's record. */
  readonly name: string;
  /** Name of the record of who may ask again after so many refusals. */
  readonly nameAfter: (refusals: number) => string;
  /** What was known of the run when it was decided to send it. */
  readonly before: RunRecord | undefined;
  readonly started: RunRecord;
}

/**
 * Writes the record of a run that is about to be sent, unless somebody else did: the first for the run, or the first
 * after a refusal. Answers what was written; undefined means that another sends it, and that nobody else may.
 */
export async function claimRun(
  { name, nameAfter, before, started }: Claim,
  records: RunRecords,
): Promise<RunRecord | undefined> {
  const refusals = refusalsOf(before);
  if (refusals === 0) return (await records.createIfAbsent(name, started)) ? started : undefined;
  const again = { ...started, plan: { ...started.plan, refusals: `${refusals}` } };
  if (!(await records.createIfAbsent(nameAfter(refusals), again))) return undefined;
  await records.write(name, again);
  return again;
}

/** How often Atlas refused the run so far. */
const refusalsOf = (record: RunRecord | undefined): number =>
  record?.state === 'refused' ? Number(record.plan?.['refusals'] ?? 0) + 1 : 0;
