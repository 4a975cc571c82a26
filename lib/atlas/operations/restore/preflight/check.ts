import { cannotTell, type Answer } from './answer';
import { reasonOf, type Reading } from '../reading';
import { type ChosenPoint } from '../restore-point';
import { type WireCluster } from '../../../wire/cluster';
import { type RestoreRequest } from '../restore-request';
import { type RestoreSide, type RestoreView } from '../restore-view';

/** What a check judges. */
export interface PreflightView extends RestoreView {
  readonly chosen: ChosenPoint;
}

/** What a check of any kind of run may judge: who asks, and the two sides. */
export interface RunView extends Pick<RestoreView, 'credential' | 'now' | 'record'> {
  readonly request: Pick<
    RestoreRequest,
    | 'runId'
    | 'source'
    | 'target'
    | 'overwriteTarget'
    | 'overwriteSource'
    | 'overwriteProtectedTarget'
    | 'allowFallback'
  >;
  readonly source: Pick<RestoreSide, 'project' | 'roles' | 'snapshots'>;
  readonly target: Pick<RestoreSide, 'project' | 'roles'> & {
    readonly cluster: Reading<TargetState>;
  };
  readonly chosen: ChosenPoint;
}

/** What is judged of a target whatever its family. */
export type TargetState = Pick<WireCluster, 'name' | 'stateName' | 'terminationProtectionEnabled'> &
  Partial<Pick<WireCluster, 'paused'>>;

/** One question before a run; undefined where it does not arise. */
export interface PreflightCheck<View = PreflightView> {
  /** What it is about, in a word or two. */
  readonly name: string;
  /** Whether nothing is run without an answer: what cannot be told then counts as failed. */
  readonly isVital?: boolean;
  readonly answer: (view: View) => Answer | undefined;
}

/** Answers with the value of a reading; without one the answer is that nothing can be told. */
export const answerOf = <Value>(
  { value, error }: Reading<Value>,
  answer: (value: Value) => Answer | undefined,
): Answer | undefined => (error === undefined ? answer(value) : cannotTell(reasonOf(error)));
