import { type TimeSpan } from '../clock';
import { controlOver, type ControlDoors } from '../control-doors';
import { type StoredData } from '../stored-data';
import { type AzureSimulator } from './doors';
import { type AzureFault } from './faults';
import { type MongoClusterSeed, type ResourceGroupSeed, type ServicePrincipalSeed } from './seed';

type Doors = Omit<AzureSimulator, 'close'>;

/** The simulator's own doors over HTTPS, for other processes; none of them exists in Azure. */
const DOORS: ControlDoors<Doors> = {
  'POST /simulator/resource-groups': (simulator, body) => {
    simulator.addResourceGroup(body as ResourceGroupSeed);
  },
  'POST /simulator/mongo-clusters': (simulator, body) => {
    simulator.addMongoCluster(body as MongoClusterSeed);
  },
  'POST /simulator/service-principals': (simulator, body) => {
    simulator.addServicePrincipal(body as ServicePrincipalSeed);
  },
  'GET /simulator/mongo-clusters': (simulator, _body, query) => ({
    mongoCluster: simulator.mongoCluster(idIn(query)),
  }),
  'GET /simulator/data': (simulator, _body, query) => ({ data: simulator.data(idIn(query)) }),
  'PUT /simulator/data': (simulator, body, query) => {
    simulator.writeData(idIn(query), body as StoredData);
  },
  'POST /simulator/faults': (simulator, body) => {
    simulator.fault(body as AzureFault);
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
};

/** Serves one request to `/simulator/…`. */
export const serveControl = controlOver(DOORS);

const idIn = (query: URLSearchParams): string => query.get('id') ?? '';
