import { type ClusterTarget } from '../cluster-target';
import { recordName, type RecordKind } from '../record-name';

/** Names of the records of one run. */
export interface RunNames {
  /** The run itself. */
  readonly run: string;
  /** What it will do once it begins. */
  readonly plan: string;
  /** Who may ask again after so many refusals. */
  readonly claim: (refusals: number) => string;
}

/** The names of a run, from what it happens to and its id. */
export const runNames = (target: ClusterTarget, kind: RecordKind, runId: string): RunNames => ({
  run: recordName(target, kind, [runId]),
  plan: recordName(target, kind, [runId, 'plan']),
  claim: (refusals) => recordName(target, kind, [runId, 'after refusal', `${refusals}`]),
});
