import { OperationError } from '../../../atlas/operations/operation-error';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { type Session } from '../../framework/session';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { type Declared, type RunValues } from './attributes';
import { identityOf } from './request';

type Named = Pick<RunValues, 'run_id' | 'target_project_id' | 'target_cluster_name'>;

const keyOf = (typeName: string, values: Named): string => `${typeName} ${identityOf(values)}`;

/** Takes note of a run that stands in the state. */
export function rememberRun(typeName: string, state: RunValues, session: Session): void {
  const outcome = state.job_id === null ? 'no job known' : `job ${state.job_id}`;
  session.rememberRun(keyOf(typeName, state), outcome);
}

/** What speaks against a run id that stands in the state already. */
export function judgeRepetition(
  typeName: string,
  next: Declared<RunValues>,
  session: Session,
): readonly Diagnostic[] {
  const { run_id, target_project_id, target_cluster_name } = next;
  if ([run_id, target_project_id, target_cluster_name].some(isUnknownValue)) return [];
  const outcome = session.tryRecallRun(keyOf(typeName, next as Named));
  return outcome === undefined ? [] : [problem(repetition(next as Named, outcome), 'run_id')];
}

/** Takes a run id for a create. @throws {OperationError} where it is taken */
export function claimRun(typeName: string, planned: RunValues, session: Session): void {
  const key = keyOf(typeName, planned);
  const outcome = session.tryRecallRun(key);
  if (outcome !== undefined) throw new OperationError(repetition(planned, outcome));
  session.rememberRun(key, 'begun by another resource of this configuration');
}

const repetition = ({ run_id, target_cluster_name }: Named, outcome: string): string =>
  `restore ${run_id ?? ''} into ${target_cluster_name ?? ''} stands in the state already (${outcome}), and a run happens at most once; use a new run_id to restore again, terraform untaint if it was tainted, or a moved block if the resource has a new name`;
