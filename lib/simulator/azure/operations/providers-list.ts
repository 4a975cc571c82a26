import { list, type Operation } from '../http/call';
import { SUBSCRIPTION } from './paths';

const NAMESPACES = [
  'Microsoft.Authorization',
  'Microsoft.DocumentDB',
  'Microsoft.Insights',
  'Microsoft.Network',
  'Microsoft.Resources',
];

/** The services of a subscription: every one that is simulated is registered. */
export const providersList: Operation = {
  operationId: 'Providers_List',
  method: 'GET',
  path: `${SUBSCRIPTION}/providers`,
  handle: () =>
    list(
      NAMESPACES.map((namespace) => ({
        namespace,
        registrationState: 'Registered',
        resourceTypes: [],
      })),
    ),
};
