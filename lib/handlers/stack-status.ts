import { OperationError } from '../atlas/operations/operation-error';
import { type HandlerDependencies } from './dependencies';

/**
 * Whether CloudFormation is undoing a deployment. When that cannot be read, nothing that might weaken protection
 * is begun.
 */
export async function readIsRollback(
  stackId: string,
  { readStackStatus }: HandlerDependencies,
): Promise<boolean> {
  try {
    return (await readStackStatus(stackId)).includes('ROLLBACK');
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown reason';
    throw new OperationError(
      `whether this is a rollback cannot be told, because the status of the stack is unreadable (${reason}), so nothing was changed; let the handler's role call cloudformation:DescribeStacks on its own stack, then deploy again`,
    );
  }
}
