import { createServer, type Server } from 'node:http';
import { createClock } from '../clock';
import { closeServer, listenOnLoopback, readText } from '../loopback-server';
import { serveControl } from './control';
import { type AtlasSimulator } from './doors';
import { createFaultQueue } from './http/faults';
import { createRateLimits } from './http/rate-limits';
import { serveRequest, type LoggedRequest, type ServerContext } from './http/serve-request';
import { createObjectIds } from './object-id';
import { openDoors } from './open-doors';
import { emptyState } from './state';

const ID_SEED = 0x6a79421337;

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
  url = `http://127.0.0.1:${await listenOnLoopback(server, options.port ?? 0)}`;
  return { ...simulator, url, close: () => closeServer(server) };
}

function listen(context: ServerContext, simulator: () => Omit<AtlasSimulator, 'close'>): Server {
  return createServer((request, response) => {
    readText(request, (text) => {
      if (request.url?.startsWith('/simulator/') === true)
        serveControl(request, response, text, simulator());
      else serveRequest(request, response, text, context);
    });
  });
}
