import { ok, type Operation } from '../http/call';
import { findGroup } from '../http/find';
import { GROUP } from './paths';
import { renderGroup } from './render-group';

/** Reads a resource group. */
export const resourceGroupsGet: Operation = {
  operationId: 'ResourceGroups_Get',
  method: 'GET',
  path: GROUP,
  handle: (call) => ok(renderGroup(findGroup(call))),
};
