import { type IncomingMessage, type Server } from 'node:http';
import { type Server as SecureServer } from 'node:https';
import { type AddressInfo } from 'node:net';

const LARGEST_BODY_BYTES = 5_000_000;

/** Reads the body of a request to its end; what is beyond 5 MB is cut off. */
export function readText(request: IncomingMessage, then: (text: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
  });
  request.on('end', () => {
    then(Buffer.concat(chunks).toString('utf8'));
  });
}

/** Listens on 127.0.0.1 and answers with the port; 0 takes a free one. */
export async function listenOnLoopback(
  server: Server | SecureServer,
  port: number,
): Promise<number> {
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', started);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops listening and ends what is open. */
export function closeServer(server: Server | SecureServer): Promise<void> {
  return new Promise((closed) => {
    server.close(() => {
      closed();
    });
    server.closeAllConnections();
  });
}
