import { type StoredData } from '../stored-data';
import { type WireCompliancePolicy } from '../../atlas/wire/compliance-policy';
import { type TimeSpan } from '../clock';
import { controlOver, type ControlDoors } from '../control-doors';
import { type AtlasSimulator, type ClusterChange } from './doors';
import { type Fault } from './http/faults';
import { type RateLimit } from './http/rate-limits';
import {
  type ApiKeySeed,
  type ClusterSeed,
  type ExportBucketSeed,
  type FlexClusterSeed,
  type ProjectSeed,
  type ServerlessInstanceSeed,
  type ServiceAccountSeed,
} from './seed';

type Doors = Omit<AtlasSimulator, 'close'>;

/** The simulator's own doors over HTTP, for other processes; none of them exists in Atlas. */
const DOORS: ControlDoors<Doors> = {
  'POST /simulator/projects': (simulator, body) => {
    simulator.addProject(body as ProjectSeed);
  },
  'POST /simulator/clusters': (simulator, body) => {
    simulator.addCluster(body as ClusterSeed);
  },
  'POST /simulator/flex-clusters': (simulator, body) => {
    simulator.addFlexCluster(body as FlexClusterSeed);
  },
  'POST /simulator/serverless-instances': (simulator, body) => {
    simulator.addServerlessInstance(body as ServerlessInstanceSeed);
  },
  'POST /simulator/export-buckets': (simulator, body) => {
    simulator.addExportBucket(body as ExportBucketSeed);
  },
  'POST /simulator/service-accounts': (simulator, body) => {
    simulator.addServiceAccount(body as ServiceAccountSeed);
  },
  'POST /simulator/api-keys': (simulator, body) => {
    simulator.addApiKey(body as ApiKeySeed);
  },
  'POST /simulator/faults': (simulator, body) => {
    simulator.fault(body as Fault);
  },
  'POST /simulator/rate-limits': (simulator, body) => {
    simulator.limitRate(body as RateLimit);
  },
  'DELETE /simulator/faults': (simulator) => {
    simulator.clearFaults();
  },
  'POST /simulator/clock': (simulator, body) => {
    simulator.clock.advance(body as TimeSpan);
    return { now: simulator.clock.now().toISOString() };
  },
  'GET /simulator/clock': (simulator) => ({ now: simulator.clock.now().toISOString() }),
  'GET /simulator/requests': (simulator) => ({ requests: simulator.requests() }),
  'GET /simulator/schedule': (simulator, _body, query) => ({
    schedule: simulator.schedule(...clusterOf(query)),
  }),
  'GET /simulator/snapshots': (simulator, _body, query) => ({
    snapshots: simulator.snapshots(...clusterOf(query)),
  }),
  'GET /simulator/restore-jobs': (simulator, _body, query) => ({
    restoreJobs: simulator.restoreJobs(...clusterOf(query)),
  }),
  'GET /simulator/flex-snapshots': (simulator, _body, query) => ({
    snapshots: simulator.flexSnapshots(...clusterOf(query)),
  }),
  'GET /simulator/flex-restore-jobs': (simulator, _body, query) => ({
    restoreJobs: simulator.flexRestoreJobs(...clusterOf(query)),
  }),
  'PATCH /simulator/clusters': (simulator, body, query) => {
    simulator.setCluster(...clusterOf(query), body as ClusterChange);
  },
  'GET /simulator/compliance-policy': (simulator, _body, query) => ({
    compliancePolicy: simulator.compliancePolicy(...projectIn(query)),
  }),
  'PATCH /simulator/compliance-policy': (simulator, body, query) => {
    simulator.setCompliancePolicy(...projectIn(query), body as Partial<WireCompliancePolicy>);
  },
  'GET /simulator/data': (simulator, _body, query) => ({
    data: simulator.data(...clusterOf(query)),
  }),
  'PUT /simulator/data': (simulator, body, query) => {
    simulator.writeData(...clusterOf(query), body as StoredData);
  },
};

/** Serves one request to `/simulator/…`. */
export const serveControl = controlOver(DOORS);

const projectIn = (query: URLSearchParams): [string] => [query.get('projectId') ?? ''];

const clusterOf = (query: URLSearchParams): [string, string] => [
  query.get('projectId') ?? '',
  query.get('clusterName') ?? '',
];
