import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { ENDPOINT_SETS, renderRateLimit } from '../http/rate-limits';

/** The sets of endpoints that share a token bucket. */
export const listRateLimits: Operation = {
  operationId: 'listRateLimits',
  method: 'GET',
  path: '/rateLimits',
  versions: ['2025-03-12'],
  scope: 'anywhere',
  handle: (call) => {
    const sets = ENDPOINT_SETS.map(({ id }) => renderRateLimit(call.rateLimits, id));
    return ok(pageOf(call, '/api/atlas/v2/rateLimits', sets));
  },
};
