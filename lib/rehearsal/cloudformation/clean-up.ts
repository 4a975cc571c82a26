import { type World } from '../world';
import { removeResource, type RemovalOccasion } from './remove-resource';
import { type Stack } from './stack';
import { type StackResource } from './stack-resource';

/** A resource an operation has left behind. */
export interface Leftover {
  readonly resource: StackResource;
  readonly occasion: RemovalOccasion;
}

/** Takes leftovers away; one that cannot be is told in the history and then forgotten, as CloudFormation does. */
export async function cleanUp(
  leftovers: readonly Leftover[],
  owner: { readonly world: World; readonly stack: Stack },
): Promise<void> {
  for (const { resource, occasion } of leftovers) await removeResource(resource, occasion, owner);
}
