/** The parts of the id of a cluster. */
export interface AzureClusterIdParts {
  /** Subscription. */
  readonly subscriptionId: string;
  /** Resource group. */
  readonly resourceGroupName: string;
  /** Name of the cluster. */
  readonly name: string;
}

/** azurerm compares the fixed parts letter by letter. */
const ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.DocumentDB\/mongoClusters\/([^/]+)$/;

/** The shape of an id, for messages. */
export const AZURE_CLUSTER_ID_SHAPE =
  '/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.DocumentDB/mongoClusters/<name>';

/** The parts of a cluster's id; undefined where it is none, or spelled in a way azurerm refuses. */
export function tryParseAzureClusterId(id: string): AzureClusterIdParts | undefined {
  const [, subscriptionId, resourceGroupName, name] = ID.exec(id) ?? [];
  if (subscriptionId === undefined || resourceGroupName === undefined || name === undefined)
    return undefined;
  return { subscriptionId, resourceGroupName, name };
}

/** The id of a cluster from its parts. */
export const azureClusterIdOf = ({
  subscriptionId,
  resourceGroupName,
  name,
}: AzureClusterIdParts): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.DocumentDB/mongoClusters/${name}`;

/** A region as azurerm compares it: lower case without spaces. */
export const normalizedLocation = (location: string): string =>
  location.toLowerCase().replaceAll(' ', '');
