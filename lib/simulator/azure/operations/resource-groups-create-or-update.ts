import { type Operation } from '../http/call';
import { needText, readBody, readObject } from '../http/read-body';
import { groupIdOf, keyOf, regionOf } from '../resource-id';
import { GROUP } from './paths';
import { renderGroup } from './render-group';

/** Makes a resource group, or changes its tags. */
export const resourceGroupsCreateOrUpdate: Operation = {
  operationId: 'ResourceGroups_CreateOrUpdate',
  method: 'PUT',
  path: GROUP,
  handle: ({ state, params, body }) => {
    const name = params['resourceGroupName'] ?? '';
    const id = groupIdOf(params['subscriptionId'] ?? '', name);
    const whole = readBody(body);
    const location = regionOf(needText(whole, 'location'));
    const tags = readObject(whole, 'tags')?.value ?? {};
    const present = state.groups.get(keyOf(id));
    const group = present === undefined ? { id, name, location, tags } : { ...present, tags };
    state.groups.set(keyOf(id), group);
    return { status: present === undefined ? 201 : 200, body: renderGroup(group) };
  },
};
