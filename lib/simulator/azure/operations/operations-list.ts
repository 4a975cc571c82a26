import { list, type Operation } from '../http/call';

const ACTIONS = [
  'mongoClusters/read',
  'mongoClusters/write',
  'mongoClusters/delete',
  'mongoClusters/listConnectionStrings/action',
  'mongoClusters/firewallRules/read',
  'mongoClusters/firewallRules/write',
  'mongoClusters/firewallRules/delete',
  'mongoClusters/users/read',
  'mongoClusters/users/write',
  'mongoClusters/users/delete',
];

/** What can be allowed; whoever may write in a resource group may restore in it. */
export const operationsList: Operation = {
  operationId: 'Operations_List',
  method: 'GET',
  path: '/providers/Microsoft.DocumentDB/operations',
  handle: () =>
    list(
      ACTIONS.map((action) => ({ name: `Microsoft.DocumentDB/${action}`, isDataAction: false })),
    ),
};
