import { ok, OWNERS, type Operation } from '../http/call';
import { readBody } from '../http/read-body';
import { readFlag } from '../http/read-flag';
import { renderFlexCluster } from './render-flex-cluster';

/** Changes the only two things of a Flex cluster that can change; its backups are not among them. */
export const updateGroupFlexCluster: Operation = {
  operationId: 'updateGroupFlexCluster',
  method: 'PATCH',
  path: '/groups/{groupId}/flexClusters/{name}',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'flex',
  handle: (call) => {
    const { flex } = call;
    const body = readBody(call, ['tags', 'terminationProtectionEnabled', 'links']);
    flex.terminationProtectionEnabled =
      readFlag(body, 'terminationProtectionEnabled') ?? flex.terminationProtectionEnabled;
    if (Array.isArray(body['tags'])) flex.tags = body['tags'] as readonly object[];
    return ok(renderFlexCluster(flex));
  },
};
