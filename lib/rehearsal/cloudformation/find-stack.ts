import { validationError } from '../aws-error';
import { type Place } from '../names';
import { type World } from '../world';
import { type Stack, type StackOutput } from './stack';

/** A stack by id, or the living one of a name. @throws ValidationError */
export function findStack(world: World, place: Place, nameOrId: string): Stack {
  const found = tryFindStack(world, place, nameOrId);
  if (found !== undefined) return found;
  throw validationError(`Stack with id ${nameOrId} does not exist`);
}

export function tryFindStack(world: World, { region }: Place, nameOrId: string): Stack | undefined {
  return (
    world.stacks.get(nameOrId) ??
    [...world.stacks.values()].find(
      (stack) => stack.name === nameOrId && stack.place.region === region && !stack.isGone,
    )
  );
}

/** What a living stack exports under a name. */
export function findExport(
  world: World,
  { region }: Place,
  name: string,
): (StackOutput & { readonly stack: Stack }) | undefined {
  for (const stack of world.stacks.values()) {
    if (stack.isGone || stack.place.region !== region) continue;
    const output = stack.outputs.find(({ exportName }) => exportName === name);
    if (output !== undefined) return { ...output, stack };
  }
  return undefined;
}
