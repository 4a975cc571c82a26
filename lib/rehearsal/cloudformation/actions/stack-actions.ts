import { validationError } from '../../aws-error';
import { type Actions } from '../../http/action';
import { textAt, textsAt } from '../../json';
import { deleteStack } from '../delete-stack';
import { findStack, tryFindStack } from '../find-stack';
import { type Stack } from '../stack';
import { settled, startOperation } from './start-operation';

/** Actions that end or repair stacks. */
export const stackActions: Actions = {
  DeleteStack: async (input, { world, place }) => {
    const stack = tryFindStack(world, place, textAt(input, 'StackName') ?? '');
    if (stack === undefined || stack.isGone) return {};
    if (stack.isTerminationProtected)
      throw validationError(
        `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`,
      );
    const retained = textsAt(input, 'RetainResources');
    startOperation(stack, () => deleteStack(world, stack, retained));
    await settled(stack);
    return {};
  },
  ContinueUpdateRollback: async (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    takeUpRollback(stack, textsAt(input, 'ResourcesToSkip'));
    await settled(stack);
    return {};
  },
  RollbackStack: async (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    takeUpRollback(stack, []);
    await settled(stack);
    return { StackId: stack.id };
  },
  UpdateTerminationProtection: (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    stack.isTerminationProtected = textAt(input, 'EnableTerminationProtection') === 'true';
    return { StackId: stack.id };
  },
};

function takeUpRollback(stack: Stack, skipped: readonly string[]): void {
  const { pendingRollback } = stack;
  if (pendingRollback === undefined)
    throw validationError(
      `Stack:${stack.id} is in ${stack.status} state and can not be rolled back.`,
    );
  startOperation(stack, () => pendingRollback(skipped));
}
