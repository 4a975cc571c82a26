import { CLUSTER_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { defaultSchedule } from '../schedule/default-schedule';
import { renderCluster } from './render-cluster';

const ATTRIBUTES = ['backupEnabled', 'pitEnabled', 'paused'] as const;

/** Switches Cloud Backup, continuous backup and pausing; enabling backup brings the default schedule. */
export const updateGroupCluster: Operation = {
  operationId: 'updateGroupCluster',
  method: 'PATCH',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2024-08-05', '2024-10-23'],
  roles: CLUSTER_MANAGERS,
  scope: 'cluster',
  handle: ({ cluster, body, baseUrl, clock, newId }) => {
    const wanted = (body ?? {}) as Readonly<Record<string, unknown>>;
    const stranger = Object.keys(wanted).find((key) => !ATTRIBUTES.some((known) => known === key));
    if (stranger !== undefined)
      throw new Refusal(
        501,
        'NOT_MODELLED',
        `The simulator does not model ${stranger} of a cluster PATCH.`,
        [stranger],
      );
    const backupEnabled = wanted['backupEnabled'] ?? cluster.backupEnabled;
    const pitEnabled = wanted['pitEnabled'] ?? cluster.pitEnabled;
    if (pitEnabled === true && backupEnabled !== true) {
      throw new Refusal(400, 'INVALID_ATTRIBUTE', 'Invalid attribute pitEnabled specified.', [
        'pitEnabled',
      ]);
    }
    if (backupEnabled === true && !cluster.backupEnabled)
      cluster.schedule ??= defaultSchedule(cluster, clock.now(), newId);
    if (backupEnabled === false) {
      cluster.schedule = undefined;
      cluster.snapshots = [];
    }
    cluster.backupEnabled = backupEnabled === true;
    cluster.pitEnabled = pitEnabled === true;
    cluster.paused = (wanted['paused'] ?? cluster.paused) === true;
    return ok(renderCluster(cluster, baseUrl));
  },
};
