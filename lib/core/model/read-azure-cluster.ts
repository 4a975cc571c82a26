import { type Reader } from './model-reader';

/** Reads a declared cluster of Azure DocumentDB. */
export function readAzureCluster(cluster: Reader): void {
  cluster.text('path');
  cluster.oneOf('service', ['azure']);
  cluster.knownText('name', 'resourceGroupName', 'location');
  if (cluster.has('subscriptionId')) cluster.knownText('subscriptionId');
  cluster.oneOf('createMode', ['default', 'point-in-time-restore', 'geo-replica']);
  if (cluster.has('from')) readSource(cluster.object('from'));
  cluster.object('guards').flags('preventDestroy', 'deleteLock', 'alerts');
}

function readSource(source: Reader): void {
  source.knownText('id');
  if (source.has('path')) source.text('path');
  if (source.has('pointInTime')) source.text('pointInTime');
}
