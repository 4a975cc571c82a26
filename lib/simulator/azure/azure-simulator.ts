import { createServer, type Server } from 'node:https';
import { throwAwayAuthority } from '../../certificates/throw-away-authority';
import { createClock, realNow } from '../clock';
import { closeServer, listenOnLoopback, readText } from '../loopback-server';
import { serveControl } from './control';
import { type AzureSimulator } from './doors';
import { noFaults } from './faults';
import { type AzureContext, type LoggedAzureRequest } from './http/context';
import { serveRequest } from './http/serve-request';
import { openDoors } from './open-doors';
import { emptyState } from './state';

const AUTHORITY = 'mongodb-backup-constructs simulated Azure';
const HOSTS = ['localhost', '127.0.0.1'] as const;

/** How a simulated Azure starts. */
export interface AzureSimulatorOptions {
  /** Port on 127.0.0.1; 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Beginning of virtual time, ISO 8601. @default - now */
  readonly startAt?: string;
  /** Whether virtual time follows real time. @default true */
  readonly clockRunning?: boolean;
  /** Retry-After of answers that start or report work, seconds. @default - none, as recorded; clients then wait as long as they like */
  readonly retryAfterSeconds?: number;
  /** Seconds of virtual time a cluster refuses the next write after one succeeded; the service does so for a while. @default 0 */
  readonly busySecondsAfterWrite?: number;
  /** Whether the API restores a deleted cluster for 7 days; the service's own pages disagree. @default false */
  readonly deletedClustersRestorable?: boolean;
}

/** Starts a simulated Azure on 127.0.0.1, over HTTPS under an authority of its own. */
export async function startAzureSimulator(
  options: AzureSimulatorOptions = {},
): Promise<AzureSimulator> {
  const startAt = options.startAt === undefined ? undefined : new Date(options.startAt);
  const requests: LoggedAzureRequest[] = [];
  const context: AzureContext = {
    state: emptyState(),
    clock: createClock(startAt, options.clockRunning ?? true),
    faults: noFaults(),
    behaviour: {
      retryAfterSeconds: options.retryAfterSeconds,
      busySecondsAfterWrite: options.busySecondsAfterWrite ?? 0,
      deletedClustersRestorable: options.deletedClustersRestorable ?? false,
    },
    log: (request) => requests.push(request),
  };
  const authority = throwAwayAuthority(AUTHORITY, realNow());
  const { certificatePem, keyPem } = authority.issue(HOSTS);
  const simulator = {
    ...openDoors(context, requests),
    url: '',
    authorityPem: authority.certificatePem,
  };
  const server = listen({ cert: certificatePem, key: keyPem }, context, simulator);
  simulator.url = `https://127.0.0.1:${await listenOnLoopback(server, options.port ?? 0)}`;
  return { ...simulator, close: () => closeServer(server) };
}

function listen(
  tls: { readonly cert: string; readonly key: string },
  context: AzureContext,
  simulator: Omit<AzureSimulator, 'close'>,
): Server {
  return createServer(tls, (request, response) => {
    readText(request, (text) => {
      if (request.url?.startsWith('/simulator/') === true)
        serveControl(request, response, text, simulator);
      else serveRequest(request, response, text, { ...context, url: simulator.url });
    });
  });
}
