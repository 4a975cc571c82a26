import { dependenciesOf, inDependencyOrder } from '../template/dependencies';
import { type World } from '../world';
import { removeResource } from './remove-resource';
import { type Stack } from './stack';
import { type StackResource } from './stack-resource';

/** Deletes a stack, dependents first; what a resource that stays depends on stays too. */
export async function deleteStack(
  world: World,
  stack: Stack,
  retained: readonly string[],
): Promise<void> {
  stack.transition('DELETE_IN_PROGRESS', 'User Initiated');
  const failed = new Set<string>();
  const blocked = new Set<string>();
  for (const resource of dependentsFirst(stack)) {
    const { logicalId } = resource;
    if (blocked.has(logicalId)) {
      block(stack, logicalId, blocked);
      continue;
    }
    const kept = retained.includes(logicalId)
      ? { ...resource, deletionPolicy: 'Retain' }
      : resource;
    const failure = await removeResource(kept, 'removed', { world, stack });
    if (failure === undefined) {
      stack.resources.delete(logicalId);
      continue;
    }
    failed.add(logicalId);
    stack.resources.set(logicalId, { ...resource, status: 'DELETE_FAILED' });
    block(stack, logicalId, blocked);
  }
  if (failed.size === 0) {
    stack.outputs = [];
    stack.transition('DELETE_COMPLETE');
  } else {
    const ids = [...failed].join(', ');
    stack.transition('DELETE_FAILED', `The following resource(s) failed to delete: [${ids}]. `);
  }
}

function block(stack: Stack, logicalId: string, blocked: Set<string>): void {
  if (stack.template === undefined) return;
  for (const id of dependenciesOf(stack.template, logicalId)) blocked.add(id);
}

function dependentsFirst({ template, resources }: Stack): readonly StackResource[] {
  const existing = [...resources.values()].reverse();
  if (template === undefined) return existing;
  const order = inDependencyOrder(template, Object.keys(template.Resources));
  const rank = ({ logicalId }: StackResource): number => order.indexOf(logicalId);
  return existing.sort((a, b) => rank(b) - rank(a));
}
