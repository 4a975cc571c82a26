import { type WirePrivateEndpoint } from '../../../atlas/wire/private-endpoint';
import { happenLater } from '../../agenda';
import { OWNERS, type Operation } from '../http/call';
import { missingAttribute, readBody, readText } from '../http/read-body';
import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';
import { ENDPOINT_SECONDS } from '../timings';
import { alphabetical } from './render-fields';

/** Asks for a private way to object storage in a region. */
export const createGroupBackupPrivateEndpoint: Operation = {
  operationId: 'createGroupBackupPrivateEndpoint',
  method: 'POST',
  path: '/groups/{groupId}/backup/AWS/privateEndpoints',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: (call) => {
    const { state, project, clock, newId } = call;
    const body = readBody(call, ['cloudProvider', 'regionName', 'vpcRegionName', 'links']);
    const regionName = readText(body, 'regionName');
    const vpcRegionName = readText(body, 'vpcRegionName');
    if (regionName === undefined) throw missingAttribute('regionName');
    judgeRegion(project, regionName);
    const endpoint: WirePrivateEndpoint = {
      cloudProvider: 'AWS',
      id: newId(clock.now()),
      regionName,
      status: 'INITIATING',
      ...(vpcRegionName !== undefined && { vpcRegionName }),
    };
    project.privateEndpoints.set(endpoint.id, endpoint);
    happenLater(state, clock.now(), ENDPOINT_SECONDS.untilActive, () => {
      const live = project.privateEndpoints.get(endpoint.id);
      if (live?.status === 'INITIATING')
        project.privateEndpoints.set(endpoint.id, { ...live, status: 'ACTIVE' });
    });
    return { status: 201, body: alphabetical(endpoint) };
  },
};

/** The code of this refusal is not documented. */
function judgeRegion({ privateEndpoints }: SimulatedProject, region: string): void {
  const isThere = [...privateEndpoints.values()].some(({ regionName }) => regionName === region);
  if (isThere)
    throw new Refusal(
      409,
      'VALIDATION_ERROR',
      `A private endpoint for object storage in ${region} exists already.`,
      [region],
    );
}
