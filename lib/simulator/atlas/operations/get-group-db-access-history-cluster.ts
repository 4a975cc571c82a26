import { type WireAccessLog } from '../../../atlas/wire/access-history';
import { ok, type ClusterCall, type Operation } from '../http/call';
import { Refusal } from '../refusal';

const MOST_LOGS = 20_000;

/** The logins into a cluster, the newest first; they come from doors only. */
export const getGroupDbAccessHistoryCluster: Operation = {
  operationId: 'getGroupDbAccessHistoryCluster',
  method: 'GET',
  path: '/groups/{groupId}/dbAccessHistory/clusters/{clusterName}',
  versions: ['2023-01-01'],
  scope: 'cluster',
  handle: (call) => {
    const start = readMillis(call, 'start') ?? 0;
    const end = readMillis(call, 'end') ?? Number.MAX_SAFE_INTEGER;
    const isWithin = ({ timestamp }: WireAccessLog): boolean => {
      const at = Date.parse(timestamp ?? '');
      return at >= start && at <= end;
    };
    const accessLogs = call.cluster.logins.filter(isWithin).reverse().slice(0, MOST_LOGS);
    return ok({ accessLogs });
  },
};

function readMillis({ query }: ClusterCall, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Refusal(400, 'INVALID_QUERY_PARAMETER', `Invalid query parameter ${name} specified.`, [
    name,
  ]);
}
