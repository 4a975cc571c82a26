import { type WirePrivateEndpoint } from '../../../atlas/wire/private-endpoint';
import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';

/** The private endpoint of that id. */
export function findEndpointIn(
  { privateEndpoints }: SimulatedProject,
  id: string,
): WirePrivateEndpoint {
  const found = privateEndpoints.get(id);
  if (found !== undefined) return found;
  throw new Refusal(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${id}.`, [id]);
}
