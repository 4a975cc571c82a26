import { connect, type ClientHttp2Session, type SecureClientSessionOptions } from 'node:http2';
import { createConnection } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Call } from '../../../../lib/terraform-provider/protocol/grpc/grpc-server';
import { frameOf, messageOf } from '../../../../lib/terraform-provider/protocol/grpc/frame';
import { GrpcError } from '../../../../lib/terraform-provider/protocol/grpc/status';
import { selfSignedCertificate } from '../../../../lib/certificates/self-signed-certificate';
import { createPrivateSocket } from '../../../../lib/terraform-provider/protocol/plugin/private-socket';
import { servePlugin } from '../../../../lib/terraform-provider/protocol/plugin/serve-plugin';

const CALLS: Readonly<Record<string, Call>> = {
  '/test/Echo': (request) => request,
  '/test/Refuse': () => {
    throw new GrpcError(3, 'not so');
  },
  '/test/Break': () => Promise.reject(new Error('broken: 100 %')),
};

interface Plugin {
  readonly socketPath: string;
  readonly client: ReturnType<typeof selfSignedCertificate>;
  readonly lines: string[];
  readonly ended: () => boolean;
  close(): void;
}

/** A plugin that expects one client, as Terraform starts it. */
async function startPlugin(): Promise<Plugin> {
  const client = selfSignedCertificate(Date.now());
  const socket = createPrivateSocket('/tmp');
  const lines: string[] = [];
  let isEnded = false;
  const server = servePlugin(
    CALLS,
    { clientCertificatePem: client.certificatePem, socketFolder: undefined },
    {
      nowMillis: Date.now(),
      socket,
      announce: (line) => lines.push(line),
      end: () => {
        isEnded = true;
      },
      log: () => undefined,
    },
  );
  await new Promise((listening) => server.once('listening', listening));
  return {
    socketPath: socket.path,
    client,
    lines,
    ended: () => isEnded,
    close: () => {
      server.close();
      socket.remove();
    },
  };
}

function serverCertificate(line: string): string {
  // Announced without padding, which PEM does not do without.
  const der = Buffer.from(line.trim().split('|')[5] ?? '', 'base64').toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
}

function dial({ socketPath, lines, client }: Plugin, own = client): ClientHttp2Session {
  const options: SecureClientSessionOptions = {
    createConnection: () =>
      connectTls({
        socket: createConnection(socketPath),
        ca: serverCertificate(lines[0] ?? ''),
        cert: own.certificatePem,
        key: own.keyPem,
        servername: 'localhost',
        ALPNProtocols: ['h2'],
      }),
  };
  return connect('https://localhost', options);
}

interface Answer {
  readonly status: string | undefined;
  readonly message: string | undefined;
  readonly body: Buffer;
}

function ask(session: ClientHttp2Session, path: string, frame: Buffer): Promise<Answer> {
  return new Promise((answered, failed) => {
    session.once('error', failed);
    const stream = session.request({ ':method': 'POST', ':path': path, te: 'trailers' });
    const chunks: Buffer[] = [];
    let told: Record<string, unknown> = {};
    const hear = (headers: object): void => {
      told = { ...told, ...headers };
    };
    stream.on('response', hear);
    stream.on('trailers', hear);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('error', failed);
    stream.on('close', () => {
      if (told['grpc-status'] === undefined) failed(new Error('closed without an answer'));
      answered({
        status: told['grpc-status'] as string | undefined,
        message: told['grpc-message'] as string | undefined,
        body: Buffer.concat(chunks),
      });
    });
    stream.end(frame);
  });
}

describe('a plugin', () => {
  let plugin: Plugin;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(() => {
    plugin.close();
  });

  test('says one line and answers who holds the key of the announced certificate', async () => {
    expect(plugin.lines).toHaveLength(1);
    const session = dial(plugin);
    const large = Buffer.alloc(200_000, 7);
    const echoed = await ask(session, '/test/Echo', frameOf(large));
    expect(echoed.status).toBe('0');
    expect(messageOf(echoed.body).equals(large)).toBe(true);
    expect(await ask(session, '/grpc.health.v1.Health/Check', frameOf(Buffer.alloc(0)))).toEqual({
      status: '0',
      message: undefined,
      body: Buffer.from([0, 0, 0, 0, 2, 8, 1]),
    });
    session.destroy();
  });

  test('tells what it does not implement, what it refuses and what broke', async () => {
    const session = dial(plugin);
    const told = async (path: string, frame = frameOf(Buffer.alloc(0))) => {
      const { status, message } = await ask(session, path, frame);
      return `${status ?? ''} ${decodeURIComponent(message ?? '')}`;
    };
    expect([
      await told('/tfplugin6.Provider/MoveResourceState'),
      await told('/test/Refuse'),
      await told('/test/Break'),
      await told('/test/Echo', Buffer.from([0, 0])),
    ]).toEqual([
      '12 this provider does not implement /tfplugin6.Provider/MoveResourceState',
      '3 not so',
      '13 broken: 100 %',
      '3 the frame of the message is cut off',
    ]);
    session.destroy();
  });

  test('ends when it is told to', async () => {
    const session = dial(plugin);
    const answer = await ask(session, '/plugin.GRPCController/Shutdown', frameOf(Buffer.alloc(0)));
    expect(answer.status).toBe('0');
    await new Promise(setImmediate);
    expect(plugin.ended()).toBe(true);
    session.destroy();
  });

  test('fails anybody with another certificate', async () => {
    const session = dial(plugin, selfSignedCertificate(Date.now()));
    await expect(ask(session, '/test/Echo', frameOf(Buffer.alloc(0)))).rejects.toThrow();
    session.destroy();
  });
});
