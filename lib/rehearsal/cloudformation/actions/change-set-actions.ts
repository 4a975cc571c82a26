import { AwsError, validationError } from '../../aws-error';
import { type Actions, type Call } from '../../http/action';
import { textAt, type JsonObject } from '../../json';
import { announceChange } from '../announce-change';
import { type ChangeSet } from '../change-set';
import { deployStack } from '../deploy-stack';
import { findStack, tryFindStack } from '../find-stack';
import { resourceChanges } from '../resource-changes';
import { type Stack } from '../stack';
import { readDesired } from './read-desired';
import { settled, startOperation } from './start-operation';

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** Actions of change sets. */
export const changeSetActions: Actions = {
  CreateChangeSet: (input, call) => {
    const kind = textAt(input, 'ChangeSetType') === 'CREATE' ? 'create' : 'update';
    const changeSetName = textAt(input, 'ChangeSetName') ?? '';
    const desired = readDesired(input, call, { kind, changeSetName });
    const { stack, changeSet } = announceChange(call.world, call.place, desired);
    return { Id: changeSet.id, StackId: stack.id };
  },
  DescribeChangeSet: (input, call) => {
    const { stack, changeSet } = findChangeSet(input, call);
    const common = {
      ChangeSetId: changeSet.id,
      ChangeSetName: changeSet.name,
      StackId: stack.id,
      StackName: stack.name,
    };
    if (changeSet.isEmpty)
      return {
        ...common,
        Status: 'FAILED',
        StatusReason: NO_CHANGES,
        ExecutionStatus: 'UNAVAILABLE',
        Changes: [],
      };
    return {
      ...common,
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      Changes: resourceChanges(stack, changeSet),
    };
  },
  DeleteChangeSet: (input, { world, place }) => {
    const stack = tryFindStack(world, place, textAt(input, 'StackName') ?? '');
    const asked = textAt(input, 'ChangeSetName') ?? '';
    const changeSet = stack === undefined ? undefined : changeSetOf(stack, asked);
    if (changeSet !== undefined) stack?.changeSets.delete(changeSet.name);
    return {};
  },
  ExecuteChangeSet: async (input, call) => {
    const { stack, changeSet } = findChangeSet(input, call);
    if (changeSet.isEmpty)
      throw new AwsError(
        'InvalidChangeSetStatus',
        `ChangeSet [${changeSet.id}] cannot be executed in its current status of [FAILED]`,
      );
    stack.changeSets.clear();
    const keepsFailure = changeSet.keepsFailure || textAt(input, 'DisableRollback') === 'true';
    startOperation(stack, () => deployStack(call.world, stack, { ...changeSet, keepsFailure }));
    await settled(stack);
    return {};
  },
  CreateStack: (input, call) => deployDirectly('create', input, call),
  UpdateStack: (input, call) => deployDirectly('update', input, call),
};

async function deployDirectly(
  kind: 'create' | 'update',
  input: JsonObject,
  call: Call,
): Promise<{ StackId: string }> {
  const desired = readDesired(input, call, { kind, changeSetName: 'direct' });
  const { stack, changeSet } = announceChange(call.world, call.place, desired);
  stack.changeSets.clear();
  if (changeSet.isEmpty) throw validationError('No updates are to be performed.');
  startOperation(stack, () => deployStack(call.world, stack, changeSet));
  await settled(stack);
  return { StackId: stack.id };
}

function findChangeSet(
  input: JsonObject,
  { world, place }: Call,
): { readonly stack: Stack; readonly changeSet: ChangeSet } {
  const asked = textAt(input, 'ChangeSetName') ?? '';
  const named = textAt(input, 'StackName');
  const stacks =
    named === undefined ? [...world.stacks.values()] : [findStack(world, place, named)];
  for (const stack of stacks) {
    const changeSet = changeSetOf(stack, asked);
    if (changeSet !== undefined) return { stack, changeSet };
  }
  throw new AwsError('ChangeSetNotFound', `ChangeSet [${asked}] does not exist`, 404);
}

const changeSetOf = ({ changeSets }: Stack, nameOrId: string): ChangeSet | undefined =>
  [...changeSets.values()].find(({ id, name }) => id === nameOrId || name === nameOrId);
