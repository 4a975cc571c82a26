import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { selfSignedCertificate } from '../../lib/certificates/self-signed-certificate';

/** A folder that is served over HTTPS on this machine. */
export interface ServedFolder {
  /** Host and port, as a source address writes them. */
  readonly host: string;
  /** File with the certificate to trust. */
  readonly certificateFile: string;
  close(): Promise<void>;
}

/** Serves a folder the way any web server would: files as they are, JSON only where the name says so. */
export async function serveFolder(folder: string, keep: string): Promise<ServedFolder> {
  const { certificatePem, keyPem } = selfSignedCertificate(Date.now());
  const certificateFile = join(keep, 'certificate.pem');
  writeFileSync(certificateFile, certificatePem);
  const server = createServer({ cert: certificatePem, key: keyPem }, (request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'https://localhost').pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    certificateFile,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
