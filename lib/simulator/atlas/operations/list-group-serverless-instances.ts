import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderServerless } from './render-serverless';

/** The Serverless instances of a project that Atlas has not turned into clusters of other kinds. */
export const listGroupServerlessInstances: Operation = {
  operationId: 'listGroupServerlessInstances',
  method: 'GET',
  path: '/groups/{groupId}/serverless',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: (call) => {
    const left = [...call.project.serverless.values()].filter(({ isTurned }) => !isTurned);
    const path = `/api/atlas/v2/groups/${call.project.id}/serverless`;
    return ok(pageOf(call, path, left.map(renderServerless)));
  },
};
