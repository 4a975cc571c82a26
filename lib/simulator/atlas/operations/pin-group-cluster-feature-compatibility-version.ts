import { addRetention } from '../schedule/calendar';
import { done, OWNERS, type Operation } from '../http/call';
import { invalidAttribute, readText } from '../http/read-body';
import { PIN_DAYS } from '../timings';
import { majorOf } from './render-cluster';

/** Pins the feature compatibility version a cluster has, until a date. */
export const pinGroupClusterFeatureCompatibilityVersion: Operation = {
  operationId: 'pinGroupClusterFeatureCompatibilityVersion',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}:pinFeatureCompatibilityVersion',
  versions: ['2024-05-30'],
  roles: OWNERS,
  scope: 'cluster',
  handle: ({ cluster, body, clock }) => {
    const date = readText((body ?? {}) as Readonly<Record<string, unknown>>, 'expirationDate');
    const latest = addRetention(clock.now(), { retentionUnit: 'days', retentionValue: PIN_DAYS });
    const expiresAt = date === undefined ? latest : new Date(date);
    if (!(expiresAt > clock.now() && expiresAt <= latest)) throw invalidAttribute('expirationDate');
    const version = cluster.pinnedFcv?.version ?? majorOf(cluster.mongoDbVersion);
    cluster.pinnedFcv = { version, expiresAt };
    return done;
  },
};
