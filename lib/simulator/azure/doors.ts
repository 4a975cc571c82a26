import { type VirtualClock } from '../clock';
import { type StoredData } from '../stored-data';
import { type AzureFault } from './faults';
import { type LoggedAzureRequest } from './http/context';
import { type MongoClusterSeed, type ResourceGroupSeed, type ServicePrincipalSeed } from './seed';

/** A simulated Azure on this machine, as far as Azure DocumentDB needs it: HTTPS in front, and doors for tests behind. */
export interface AzureSimulator {
  /** Base URL, e.g. `https://127.0.0.1:8443`; `https://localhost:8443` is the same. */
  readonly url: string;
  /** The certificate of the authority that clients are told to trust, PEM; another one at every start. */
  readonly authorityPem: string;
  /** Virtual time. */
  readonly clock: VirtualClock;
  /** Adds a resource group. */
  addResourceGroup(seed: ResourceGroupSeed): void;
  /** Adds a MongoDB cluster that is ready. */
  addMongoCluster(seed: MongoClusterSeed): void;
  /** Adds somebody who may ask for tokens. */
  addServicePrincipal(seed: ServicePrincipalSeed): void;
  /** A cluster as the service would answer it now; undefined if there is none. */
  mongoCluster(id: string): object | undefined;
  /** The documents a cluster holds; a replica holds its primary's. */
  data(id: string): StoredData;
  /** Writes documents into a cluster, replacing what it held; a restore brings back what was written by its moment. */
  writeData(id: string, data: StoredData): void;
  /** Makes a coming request go wrong. */
  fault(fault: AzureFault): void;
  /** Forgets faults that have not come yet. */
  clearFaults(): void;
  /** Every request so far, the oldest first. */
  requests(): readonly LoggedAzureRequest[];
  /** Stops listening. */
  close(): Promise<void>;
}
