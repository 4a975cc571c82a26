import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';

/** Refuses exports over a private way where none is ACTIVE; the code of this refusal is not documented. */
export function judgePrivateWay({ privateEndpoints }: SimulatedProject): void {
  if ([...privateEndpoints.values()].some(({ status }) => status === 'ACTIVE')) return;
  throw new Refusal(
    400,
    'VALIDATION_ERROR',
    'Private networking requires an active private endpoint for object storage.',
  );
}
