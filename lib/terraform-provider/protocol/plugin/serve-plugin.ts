import { type Http2Server } from 'node:http2';
import { HEALTH_RESPONSE } from '../messages/configuration';
import { encodeMessage } from '../protobuf/encode-message';
import { createGrpcServer, type Call } from '../grpc/grpc-server';
import { selfSignedCertificate } from '../../../certificates/self-signed-certificate';
import { handshakeLine, type HandshakeRequest } from './handshake';
import { type Log } from './hclog';
import { type PrivateSocket } from './private-socket';

const HEALTHY = 1;

/** What a plugin needs of its process. */
export interface PluginProcess {
  readonly nowMillis: number;
  readonly socket: PrivateSocket;
  /** Writes the one line that goes to standard output. */
  readonly announce: (line: string) => void;
  /** Ends the process. */
  readonly end: () => void;
  readonly log: Log;
}

/** Serves calls to the one client that holds the key of the certificate Terraform announced. */
export function servePlugin(
  calls: Readonly<Record<string, Call>>,
  { clientCertificatePem }: HandshakeRequest,
  process: PluginProcess,
): Http2Server {
  const own =
    clientCertificatePem === undefined ? undefined : selfSignedCertificate(process.nowMillis);
  const server = createGrpcServer(
    {
      calls: { ...calls, ...pluginCalls(process) },
      silentStreams: ['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream'],
      warn: (problem) => {
        process.log('warn', problem);
      },
    },
    own && clientCertificatePem !== undefined ? { ...own, clientCertificatePem } : undefined,
  );
  server.listen(process.socket.path, () => {
    process.announce(handshakeLine(process.socket.path, own?.certificateDer));
  });
  return server;
}

/** What every plugin answers, whatever it provides. */
function pluginCalls({ end }: PluginProcess): Readonly<Record<string, Call>> {
  return {
    '/grpc.health.v1.Health/Check': () => encodeMessage(HEALTH_RESPONSE, { status: HEALTHY }),
    '/plugin.GRPCController/Shutdown': () => {
      setImmediate(end);
      return Buffer.alloc(0);
    },
  };
}
