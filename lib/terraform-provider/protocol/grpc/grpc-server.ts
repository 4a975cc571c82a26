import {
  createSecureServer,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { collectBody } from './collect-body';
import { frameOf, messageOf } from './frame';
import { GrpcError, GrpcStatus } from './status';

/** Answers one call: a message in, a message out. */
export type Call = (request: Buffer) => Buffer | Promise<Buffer>;

/** What a server serves. */
export interface GrpcServices {
  /** Calls by path, e.g. `/tfplugin6.Provider/ReadResource`. */
  readonly calls: Readonly<Record<string, Call>>;
  /** Paths of streams that are held open and say nothing. */
  readonly silentStreams: readonly string[];
  /** Receives what went wrong on the wire. */
  readonly warn: (problem: string) => void;
}

/** Both sides of the TLS: our own certificate, and the one certificate a client must show. */
export interface MutualTls {
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly clientCertificatePem: string;
}

const CONTENT_TYPE = { ':status': 200, 'content-type': 'application/grpc' };

/** A gRPC server on HTTP/2; without `tls` it speaks plain text. */
export function createGrpcServer(services: GrpcServices, tls: MutualTls | undefined): Http2Server {
  const server =
    tls === undefined
      ? createServer()
      : createSecureServer({
          cert: tls.certificatePem,
          key: tls.keyPem,
          ca: tls.clientCertificatePem,
          requestCert: true,
          rejectUnauthorized: true,
          minVersion: 'TLSv1.2',
        });
  server.on('sessionError', (error: Error) => {
    services.warn(error.message);
  });
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    stream.on('error', (error: Error) => {
      services.warn(error.message);
    });
    void serve(stream, String(headers[':path']), services);
  });
  return server;
}

async function serve(
  stream: ServerHttp2Stream,
  path: string,
  { calls, silentStreams, warn }: GrpcServices,
): Promise<void> {
  if (silentStreams.includes(path)) {
    stream.respond(CONTENT_TYPE);
    return;
  }
  try {
    const call = Object.hasOwn(calls, path) ? calls[path] : undefined;
    if (call === undefined)
      throw new GrpcError(GrpcStatus.UNIMPLEMENTED, `this provider does not implement ${path}`);
    answer(stream, frameOf(await call(messageOf(await collectBody(stream)))));
  } catch (error) {
    const { message } = error as Error;
    warn(`${path}: ${message}`);
    refuse(stream, error instanceof GrpcError ? error.status : GrpcStatus.INTERNAL, message);
  }
}

function answer(stream: ServerHttp2Stream, frame: Buffer): void {
  if (stream.destroyed) return;
  stream.respond(CONTENT_TYPE, { waitForTrailers: true });
  stream.once('wantTrailers', () => {
    stream.sendTrailers({ 'grpc-status': String(GrpcStatus.OK) });
  });
  stream.end(frame);
}

function refuse(stream: ServerHttp2Stream, status: number, message: string): void {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond(
    { ...CONTENT_TYPE, 'grpc-status': String(status), 'grpc-message': encodeURIComponent(message) },
    { endStream: true },
  );
}
