import { list, ok, type Call, type Operation, type Reply } from '../http/call';
import { Refusal } from '../refusal';
import { keyOf, parseClusterId } from '../resource-id';
import { readBody } from '../http/read-body';
import { findCluster, findGroup } from '../http/find';

interface EchoedType {
  readonly type: string;
  /** Prefix of its operation ids. */
  readonly group: string;
}

/** Resources of other services that stand around a cluster: kept as they were sent, and doing nothing. */
const ECHOED: readonly EchoedType[] = [
  { type: 'Microsoft.Authorization/locks', group: 'ManagementLocks' },
  { type: 'Microsoft.Insights/activityLogAlerts', group: 'ActivityLogAlerts' },
  { type: 'Microsoft.Insights/metricAlerts', group: 'MetricAlerts' },
  { type: 'Microsoft.Insights/actionGroups', group: 'ActionGroups' },
  { type: 'Microsoft.Insights/diagnosticSettings', group: 'DiagnosticSettings' },
  { type: 'Microsoft.Network/privateEndpoints', group: 'PrivateEndpoints' },
];

/** Their operations. */
export const ECHO_OPERATIONS: readonly Operation[] = ECHOED.flatMap(({ type, group }) => {
  const collection = `{+scope}/providers/${type}`;
  const resource = `${collection}/{name}`;
  return [
    { operationId: `${group}_CreateOrUpdate`, method: 'PUT', path: resource, handle: put(type) },
    { operationId: `${group}_Get`, method: 'GET', path: resource, handle: get(type) },
    { operationId: `${group}_Delete`, method: 'DELETE', path: resource, handle: remove },
    { operationId: `${group}_List`, method: 'GET', path: collection, handle: listAll },
  ] as const;
});

function put(type: string): Operation['handle'] {
  return (call) => {
    refuseMissingScope(call);
    const { value } = readBody(call.body);
    const key = keyOf(call.path);
    const isNew = !call.state.echoes.has(key);
    const properties = {
      ...(value['properties'] as object | undefined),
      ...(type.startsWith('Microsoft.Network/') && { provisioningState: 'Succeeded' }),
    };
    const kept = { ...value, id: call.path, name: call.params['name'], type, properties };
    call.state.echoes.set(key, kept);
    return { status: isNew ? 201 : 200, body: kept };
  };
}

function get(type: string): Operation['handle'] {
  return ({ state, path, params }) => {
    const found = state.echoes.get(keyOf(path));
    if (found !== undefined) return ok(found);
    throw new Refusal(
      404,
      'ResourceNotFound',
      `The Resource '${type}/${params['name'] ?? ''}' was not found.`,
    );
  };
}

function remove({ state, path }: Call): Reply {
  return state.echoes.delete(keyOf(path))
    ? { status: 200, body: undefined }
    : { status: 204, body: undefined };
}

function listAll({ state, path }: Call): Reply {
  const below = `${keyOf(path)}/`;
  return list([...state.echoes].filter(([key]) => key.startsWith(below)).map(([, kept]) => kept));
}

/** A lock or alert on something that is not there is refused as that thing would be. */
function refuseMissingScope({ state, params }: Call): void {
  const scope = params['scope'] ?? '';
  const cluster = parseClusterId(scope);
  if (cluster !== undefined)
    findCluster({
      state,
      params: {
        subscriptionId: cluster.subscriptionId,
        resourceGroupName: cluster.resourceGroup,
        mongoClusterName: cluster.name,
      },
    });
  const [, subscriptionId, resourceGroupName] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)/i.exec(scope) ?? [];
  if (subscriptionId !== undefined && resourceGroupName !== undefined)
    findGroup({ state, params: { subscriptionId, resourceGroupName } });
}
