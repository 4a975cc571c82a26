import { ok, type Operation } from '../http/call';
import { ENDPOINT_SETS, renderRateLimit } from '../http/rate-limits';
import { Refusal } from '../refusal';

/** One set of endpoints that share a token bucket. */
export const getRateLimit: Operation = {
  operationId: 'getRateLimit',
  method: 'GET',
  path: '/rateLimits/{endpointSetId}',
  versions: ['2025-03-12'],
  scope: 'anywhere',
  handle: ({ params, rateLimits }) => {
    const id = params['endpointSetId'] ?? '';
    if (ENDPOINT_SETS.some((each) => each.id === id)) return ok(renderRateLimit(rateLimits, id));
    throw new Refusal(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${id}.`, [id]);
  },
};
