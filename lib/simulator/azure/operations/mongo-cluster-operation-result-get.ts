import { renderCluster } from '../clusters/render-cluster';
import { type Operation } from '../http/call';
import { findWork } from '../long-running/find';
import { watchHeaders } from '../long-running/start';
import { Refusal } from '../refusal';
import { keyOf } from '../resource-id';
import { LOCATION } from './paths';

/** What work made: the address of the header location. */
export const mongoClusterOperationResultGet: Operation = {
  operationId: 'MongoClusterOperationResults_Get',
  method: 'GET',
  path: `${LOCATION}/mongoClusterOperationResults/{operationId}`,
  handle: (call) => {
    const work = findWork(call);
    if (work.status === 'InProgress')
      return { status: 202, body: undefined, headers: watchHeaders(call, work) };
    if (work.error !== undefined) throw new Refusal(500, work.error.code, work.error.message);
    const cluster = call.state.clusters.get(keyOf(work.resourceId));
    return cluster === undefined
      ? { status: 204, body: undefined }
      : { status: 200, body: renderCluster(cluster, call.now, call.apiVersion) };
  },
};
