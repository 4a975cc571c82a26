import { resourceTypeOf } from '../resource-types/registry';
import { cleanUp, type Leftover } from './clean-up';
import { type Change, type Operation } from './operation';
import { removeResource } from './remove-resource';
import { type StackResource } from './stack-resource';

/** Takes an operation back, change by change, newest first. */
export async function rollBack(
  operation: Operation,
  reason: string,
  skipped: readonly string[],
): Promise<void> {
  await (operation.kind === 'create'
    ? undoCreate(operation, reason)
    : undoUpdate(operation, reason, skipped));
}

async function undoCreate(operation: Operation, reason: string): Promise<void> {
  const { stack } = operation;
  stack.transition('ROLLBACK_IN_PROGRESS', `${reason}Rollback requested by user.`);
  const failed: string[] = [];
  for (const resource of [...stack.resources.values()].reverse()) {
    const failure = await removeResource(resource, 'creation undone', operation);
    if (failure === undefined) stack.resources.delete(resource.logicalId);
    else failed.push(resource.logicalId);
  }
  if (failed.length === 0) stack.transition('ROLLBACK_COMPLETE');
  else stack.transition('ROLLBACK_FAILED', listed('delete', failed));
}

async function undoUpdate(
  operation: Operation,
  reason: string,
  skipped: readonly string[],
): Promise<void> {
  const { stack } = operation;
  stack.transition('UPDATE_ROLLBACK_IN_PROGRESS', reason);
  const leftovers: Leftover[] = [];
  const remaining: Change[] = [];
  for (const change of [...operation.changes].reverse()) {
    const outcome = await undoChange(operation, change, skipped);
    if (outcome === 'failed') remaining.unshift(change);
    else leftovers.push(...outcome);
  }
  if (remaining.length > 0) {
    const retry = { ...operation, changes: remaining };
    stack.pendingRollback = (nowSkipped) => undoUpdate(retry, 'User Initiated', nowSkipped);
    const ids = remaining.map(({ logicalId }) => logicalId);
    stack.transition('UPDATE_ROLLBACK_FAILED', listed('update', ids));
    return;
  }
  stack.pendingRollback = undefined;
  stack.transition('UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  await cleanUp(leftovers, operation);
  stack.transition('UPDATE_ROLLBACK_COMPLETE');
}

async function undoChange(
  operation: Operation,
  { logicalId, before, after, hasTouched }: Change,
  skipped: readonly string[],
): Promise<readonly Leftover[] | 'failed'> {
  const { resources } = operation.stack;
  if (before === undefined) {
    resources.delete(logicalId);
    return after === undefined ? [] : [{ resource: after, occasion: 'creation undone' }];
  }
  if (!hasTouched || after === undefined || skipped.includes(logicalId)) {
    resources.set(logicalId, before);
    return [];
  }
  return restore(operation, before, after);
}

async function restore(
  { world, stack }: Operation,
  before: StackResource,
  after: StackResource,
): Promise<readonly Leftover[] | 'failed'> {
  const { logicalId, type: typeName, properties } = before;
  const type = resourceTypeOf(typeName);
  stack.record(after, 'UPDATE_IN_PROGRESS');
  const wasReplaced = before.physicalId !== after.physicalId;
  if (wasReplaced && type.isTold !== true) {
    stack.resources.set(logicalId, before);
    stack.record(before, 'UPDATE_COMPLETE');
    return [{ resource: after, occasion: 'creation undone' }];
  }
  try {
    const request = { world, stack, logicalId, type: typeName, properties };
    const { physicalId, attributes } = await type.update(request, after);
    const restored = { ...before, physicalId, attributes, status: 'UPDATE_COMPLETE' };
    stack.resources.set(logicalId, restored);
    stack.record(restored, 'UPDATE_COMPLETE');
    return physicalId === after.physicalId ? [] : [{ resource: after, occasion: 'replaced' }];
  } catch (error) {
    const failed = { ...after, status: 'UPDATE_FAILED' };
    stack.resources.set(logicalId, failed);
    stack.record(failed, 'UPDATE_FAILED', error instanceof Error ? error.message : String(error));
    return 'failed';
  }
}

const listed = (verb: string, ids: readonly string[]): string =>
  `The following resource(s) failed to ${verb}: [${ids.join(', ')}]. `;
