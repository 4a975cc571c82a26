import { happenLater } from '../../agenda';
import { OWNERS, type Operation, type ProjectCall } from '../http/call';
import { invalidAttribute, missingAttribute, readBody, readText } from '../http/read-body';
import { plantFlexCluster } from '../plant';
import { Refusal } from '../refusal';
import { type SimulatedFlexCluster } from '../state';
import { FLEX_SECONDS } from '../timings';
import { renderFlexCluster } from './render-flex-cluster';

const CLUSTER_NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;
const PROVIDERS = ['AWS', 'AZURE', 'GCP'];
const ATTRIBUTES = ['name', 'providerSettings', 'tags', 'terminationProtectionEnabled', 'links'];

/** Creates a Flex cluster; it is ready within seconds. */
export const createGroupFlexCluster: Operation = {
  operationId: 'createGroupFlexCluster',
  method: 'POST',
  path: '/groups/{groupId}/flexClusters',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: (call) => {
    const flex = create(call);
    flex.stateName = 'CREATING';
    happenLater(call.state, call.clock.now(), FLEX_SECONDS.untilIdle, () => {
      if (flex.stateName === 'CREATING') flex.stateName = 'IDLE';
    });
    return { status: 201, body: renderFlexCluster(flex) };
  },
};

function create(call: ProjectCall): SimulatedFlexCluster {
  const { state, project, clock, newId } = call;
  const body = readBody(call, ATTRIBUTES);
  const name = readText(body, 'name');
  if (name === undefined) throw missingAttribute('name');
  if (!CLUSTER_NAME.test(name)) throw invalidAttribute('name');
  if (project.clusters.has(name) || project.flexClusters.has(name))
    throw new Refusal(
      400,
      'DUPLICATE_CLUSTER_NAME',
      `Cluster name ${name} is already in use in this group.`,
      [name],
    );
  const settings = (body['providerSettings'] ?? {}) as Readonly<Record<string, unknown>>;
  const provider = readText(settings, 'backingProviderName');
  const region = readText(settings, 'regionName');
  if (provider === undefined || region === undefined) throw missingAttribute('providerSettings');
  if (!PROVIDERS.includes(provider)) throw invalidAttribute('providerSettings');
  const seed = { projectId: project.id, name, provider: provider as 'AWS', region };
  const flex = plantFlexCluster(state, seed, clock.now(), newId);
  flex.terminationProtectionEnabled = body['terminationProtectionEnabled'] === true;
  if (Array.isArray(body['tags'])) flex.tags = body['tags'] as readonly object[];
  return flex;
}
