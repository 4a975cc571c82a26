import { resourceTypeOf } from '../resource-types/registry';
import { type World } from '../world';
import { type Stack } from './stack';
import { type StackResource } from './stack-resource';

/** Why a resource goes: what keeps it depends on that. */
export type RemovalOccasion = 'removed' | 'replaced' | 'creation undone';

/** Takes a resource away, or leaves it where its policy says so; answers why it could not. */
export async function removeResource(
  resource: StackResource,
  occasion: RemovalOccasion,
  { world, stack }: { readonly world: World; readonly stack: Stack },
): Promise<string | undefined> {
  if (isKept(resource, occasion)) {
    stack.record(resource, 'DELETE_SKIPPED');
    return undefined;
  }
  stack.record(resource, 'DELETE_IN_PROGRESS');
  try {
    const { logicalId, type, properties } = resource;
    await resourceTypeOf(type).remove?.({ world, stack, logicalId, type, properties }, resource);
    stack.record(resource, 'DELETE_COMPLETE');
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stack.record(resource, 'DELETE_FAILED', reason);
    return reason;
  }
}

function isKept(resource: StackResource, occasion: RemovalOccasion): boolean {
  const policy = occasion === 'replaced' ? resource.updateReplacePolicy : resource.deletionPolicy;
  if (policy === 'RetainExceptOnCreate') return occasion !== 'creation undone';
  return policy === 'Retain';
}
