import { applyChange } from '../clusters/apply-change';
import { judgeChange, judgeChangeAgainstPolicy } from '../clusters/judge-change';
import { CLUSTER_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { renderCluster } from './render-cluster';

const ATTRIBUTES = [
  'backupEnabled',
  'configServerManagementMode',
  'encryptionAtRestProvider',
  'paused',
  'pitEnabled',
  'replicationSpecs',
  'tags',
  'terminationProtectionEnabled',
];

/** Changes a cluster; enabling backup brings the default schedule, disabling it takes the snapshots away. */
export const updateGroupCluster: Operation = {
  operationId: 'updateGroupCluster',
  method: 'PATCH',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2023-02-01', '2024-08-05', '2024-10-23'],
  deprecated: ['2023-02-01'],
  roles: CLUSTER_MANAGERS,
  scope: 'cluster',
  handle: (call) => {
    const { cluster, project, body, baseUrl, clock, version } = call;
    const wanted = (body ?? {}) as Readonly<Record<string, unknown>>;
    const stranger = Object.keys(wanted).find((key) => !ATTRIBUTES.includes(key));
    if (stranger !== undefined)
      throw new Refusal(
        501,
        'NOT_MODELLED',
        `The simulator does not model ${stranger} of a cluster PATCH.`,
        [stranger],
      );
    judgeChange(cluster, wanted, clock.now());
    judgeChangeAgainstPolicy(project, wanted);
    applyChange(call, wanted);
    return ok(renderCluster(cluster, baseUrl, version));
  },
};
