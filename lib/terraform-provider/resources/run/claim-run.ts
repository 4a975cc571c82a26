import { type Diagnostic } from '../../framework/diagnostic';
import { type Session } from '../../framework/session';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { type Claim, judgeClaim, take } from '../claim';
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
  return judgeClaim(claimOf(typeName, next as Named), session);
}

/** Takes a run id for a create. @throws {OperationError} where it is taken */
export const claimRun = (typeName: string, planned: RunValues, session: Session): void => {
  take(claimOf(typeName, planned), session);
};

const claimOf = (typeName: string, values: Named): Claim => ({
  argument: 'run_id',
  identity: keyOf(typeName, values),
  subject: `restore ${values.run_id ?? ''} into ${values.target_cluster_name ?? ''}`,
  law: 'a run happens at most once',
  another: 'restore again',
});
