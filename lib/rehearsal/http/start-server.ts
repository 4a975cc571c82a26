import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ASKED_HOST } from '../lambda/messages';
import { type World } from '../world';
import { credentialOf, type Request } from './request';
import { serveRequest } from './serve-request';

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a world on this machine only, at a free port. */
export async function startServer(world: World): Promise<RunningServer> {
  const server = createServer((incoming, response) => {
    void readRequest(incoming, world)
      .then((request) => serveRequest(request, world))
      .then(
        ({ status, headers, body }) => {
          response.writeHead(status, headers);
          response.end(incoming.method === 'HEAD' ? undefined : body);
        },
        () => {
          response.destroy();
        },
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readRequest(incoming: IncomingMessage, world: World): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = incoming.headers as Readonly<Record<string, string | undefined>>;
  const { accessKeyId, region = world.region } = credentialOf(incoming.headers.authorization);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://loopback'),
    headers: { ...headers, host: headers[ASKED_HOST] ?? headers['host'] },
    body: Buffer.concat(chunks),
    caller: world.accessKeys.callerOf(accessKeyId),
    place: { account: world.account, region },
  };
}
