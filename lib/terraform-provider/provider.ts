import { configurationIn } from './configuration/configuration';
import { type Environment } from './configuration/environment';
import { protectionStatus } from './data-sources/protection-status';
import { snapshots } from './data-sources/snapshots';
import { serveConfiguration, type Provider } from './framework/provider';
import { serveResource } from './framework/serve-resource';
import { collectionRestore } from './resources/collection-restore/collection-restore';
import { flexRestore } from './resources/flex-restore/flex-restore';
import { restore } from './resources/restore/restore';
import { snapshot } from './resources/snapshot/snapshot';
import { serveDataSource } from './framework/serve-data-source';

/** The provider mongodbbackup: what it serves, in one list. */
export const createProvider = (version: string, env: Environment): Provider => ({
  version,
  configuration: serveConfiguration(configurationIn(env)),
  resources: [
    serveResource(snapshot),
    serveResource(restore),
    serveResource(collectionRestore),
    serveResource(flexRestore),
  ],
  dataSources: [serveDataSource(snapshots), serveDataSource(protectionStatus)],
});
