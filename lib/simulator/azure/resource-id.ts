/** What an id of a MongoDB cluster says. */
export interface ClusterId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

const CLUSTER_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.DocumentDB\/mongoClusters\/([^/]+)$/i;

/** Reads an id; undefined if it is none of a MongoDB cluster. */
export function parseClusterId(id: string): ClusterId | undefined {
  const [, subscriptionId, resourceGroup, name] = CLUSTER_ID.exec(id) ?? [];
  if (subscriptionId === undefined || resourceGroup === undefined || name === undefined)
    return undefined;
  return { subscriptionId, resourceGroup, name };
}

/** The id of a resource group. */
export const groupIdOf = (subscriptionId: string, resourceGroup: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;

/** The id of a MongoDB cluster, in the case Azure writes it. */
export const clusterIdOf = ({ subscriptionId, resourceGroup, name }: ClusterId): string =>
  `${groupIdOf(subscriptionId, resourceGroup)}/providers/Microsoft.DocumentDB/mongoClusters/${name}`;

/** Ids are the same whatever their case. */
export const keyOf = (id: string): string => id.toLowerCase();

/** Regions are the same with and without spaces and capitals: `West Europe` is `westeurope`. */
export const regionOf = (location: string): string => location.toLowerCase().replace(/ /g, '');
