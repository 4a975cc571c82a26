import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';

/** The Serverless instances of a project: none any more, all have become Flex or dedicated clusters. */
export const listGroupServerlessInstances: Operation = {
  operationId: 'listGroupServerlessInstances',
  method: 'GET',
  path: '/groups/{groupId}/serverless',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: (call) => ok(pageOf(call, `/api/atlas/v2/groups/${call.project.id}/serverless`, [])),
};
