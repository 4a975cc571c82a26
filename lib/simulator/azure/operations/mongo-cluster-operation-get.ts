import { ok, type Operation } from '../http/call';
import { findWork } from '../long-running/find';
import { watchHeaders } from '../long-running/start';
import { LOCATION } from './paths';

/** How far work is: the address of the header azure-asyncoperation. */
export const mongoClusterOperationGet: Operation = {
  operationId: 'MongoClusterAzureAsyncOperation_Get',
  method: 'GET',
  path: `${LOCATION}/mongoClusterAzureAsyncOperation/{operationId}`,
  handle: (call) => {
    const work = findWork(call);
    const { status, error, name } = work;
    return {
      ...ok({
        id: `/subscriptions/${work.subscriptionId}/providers/Microsoft.DocumentDB/locations/${work.location}/mongoClusterAzureAsyncOperation/${name}`,
        name,
        status,
        startTime: startTimeOf(work.startedAt),
        ...(error !== undefined && { error }),
      }),
      headers: watchHeaders(call, work),
    };
  },
};

/** As recorded: no RFC 3339. */
const startTimeOf = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replace('T', ' ')} +0000`;
