import { type HandlerDependencies } from './dependencies';
import { isForUser } from './one-line-error';

/**
 * Does something that must not keep a rollback from ending: what a user could mend is logged, since a failure would
 * leave the stack in UPDATE_ROLLBACK_FAILED.
 */
export async function orLeaveAlone<Result>(
  work: Promise<Result>,
  otherwise: { readonly subject: string; readonly result: Result },
  { log }: Pick<HandlerDependencies, 'log'>,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isForUser(error)) throw error;
    log(`${otherwise.subject}: the rollback left it as it is: ${error.message}`);
    return otherwise.result;
  }
}
