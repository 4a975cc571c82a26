import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';

/** The activity of a project that concerns backups, the newest first. */
export const listGroupEvents: Operation = {
  operationId: 'listGroupEvents',
  method: 'GET',
  path: '/groups/{groupId}/events',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: (call) => {
    const wanted = call.query.getAll('eventType');
    const clusters = call.query.getAll('clusterNames');
    const events = [...call.project.events]
      .reverse()
      .filter(({ eventTypeName }) => wanted.length === 0 || wanted.includes(eventTypeName))
      .filter(({ clusterName = '' }) => clusters.length === 0 || clusters.includes(clusterName));
    return ok(pageOf(call, `/api/atlas/v2/groups/${call.project.id}/events`, events));
  },
};
