import { randomBytes, randomUUID } from 'node:crypto';
import { happenLater } from '../../agenda';
import { type Call } from '../http/call';
import { type LongRunning } from '../state';

/** Work a request starts. */
export interface Work {
  readonly subscriptionId: string;
  readonly location: string;
  readonly resourceId: string;
  readonly seconds: number;
  /** What there is once it succeeded. */
  readonly succeed: (at: Date) => void;
  /** What there is once it failed. */
  readonly fail: (at: Date) => void;
}

/** Starts work that ends by itself, and answers with the headers under which it is watched. */
export function startWork(call: Call, work: Work): Readonly<Record<string, string>> {
  const operation: LongRunning = {
    name: randomUUID(),
    subscriptionId: work.subscriptionId,
    location: work.location,
    resourceId: work.resourceId,
    signature: randomBytes(12).toString('base64url'),
    startedAt: call.now,
    status: 'InProgress',
    error: undefined,
  };
  call.state.operations.set(operation.name, operation);
  const isDoomed = call.effect('fail-next-operation') !== undefined;
  const delay = call.effect('slow')?.seconds ?? 0;
  happenLater(call.state, call.now, work.seconds + delay, (at) => {
    operation.status = isDoomed ? 'Failed' : 'Succeeded';
    if (isDoomed) {
      operation.error = { code: 'InternalServerError', message: 'Injected by the simulator.' };
      work.fail(at);
    } else work.succeed(at);
  });
  return watchHeaders(call, operation);
}

/** The headers under which work is watched: absolute, and signed in their queries. */
export function watchHeaders(
  { baseUrl, apiVersion, behaviour }: Call,
  { subscriptionId, location, name, signature, startedAt }: LongRunning,
): Readonly<Record<string, string>> {
  const base = `${baseUrl}/subscriptions/${subscriptionId}/providers/Microsoft.DocumentDB/locations/${location}`;
  const query = `api-version=${apiVersion}&t=${startedAt.getTime()}&c=simulated&s=${signature}&h=${name.slice(0, 8)}`;
  return {
    'azure-asyncoperation': `${base}/mongoClusterAzureAsyncOperation/${name}?${query}`,
    location: `${base}/mongoClusterOperationResults/${name}?${query}`,
    ...(behaviour.retryAfterSeconds !== undefined && {
      'retry-after': String(behaviour.retryAfterSeconds),
    }),
  };
}
