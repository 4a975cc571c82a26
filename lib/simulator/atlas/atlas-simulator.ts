import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createClock } from './clock';
import { serveControl } from './control';
import { type AtlasSimulator } from './doors';
import { createFaultQueue } from './http/faults';
import { createRateLimits } from './http/rate-limits';
import { serveRequest, type LoggedRequest, type ServerContext } from './http/serve-request';
import { createObjectIds } from './object-id';
import { openDoors } from './open-doors';
import { emptyState } from './state';

const ID_SEED = 0x6a79421337;
const LARGEST_BODY_BYTES = 5_000_000;

/** How a simulator starts. */
export interface AtlasSimulatorOptions {
  /** Port on 127.0.0.1; 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Beginning of virtual time, ISO 8601. @default - now */
  readonly startAt?: string;
  /** Whether virtual time follows real time. @default true */
  readonly clockRunning?: boolean;
}

/** Starts a simulator on 127.0.0.1. */
export async function startAtlasSimulator(
  options: AtlasSimulatorOptions = {},
): Promise<AtlasSimulator> {
  const startAt = options.startAt === undefined ? undefined : new Date(options.startAt);
  const faults = createFaultQueue();
  const requests: LoggedRequest[] = [];
  let url = '';
  const context: ServerContext = {
    state: emptyState(),
    clock: createClock(startAt, options.clockRunning ?? true),
    newId: createObjectIds(ID_SEED),
    faults,
    rateLimits: createRateLimits(),
    baseUrl: () => url,
    log: (request) => requests.push(request),
  };
  const simulator = openDoors(context, requests);
  const server = listen(context, () => ({ ...simulator, url }));
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', started);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...simulator, url, close: () => closeServer(server) };
}

function listen(context: ServerContext, simulator: () => Omit<AtlasSimulator, 'close'>): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      if (request.url?.startsWith('/simulator/') === true)
        serveControl(request, response, text, simulator());
      else serveRequest(request, response, text, context);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => {
      closed();
    });
    server.closeAllConnections();
  });
}
