/** The version of the plugin protocol this provider speaks. */
const PROTOCOL_VERSION = 6;
/** The version of what plugins print when they start. */
const CORE_PROTOCOL_VERSION = 1;

const COOKIE_NAME = 'TF_PLUGIN_MAGIC_COOKIE';
/** No secret: it only tells a plugin that Terraform started it, and not a person. */
const COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

/** Why this process is not to serve. */
export class HandshakeError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'HandshakeError';
  }
}

/** What Terraform asked for when it started this process. */
export interface HandshakeRequest {
  /** The certificate the client will show; undefined where TLS was switched off. */
  readonly clientCertificatePem: string | undefined;
  /** Folder for the socket. */
  readonly socketFolder: string | undefined;
}

/** Reads what Terraform tells a plugin through its environment. @throws {HandshakeError} if nobody could talk to it */
export function readHandshake(env: Readonly<Record<string, string | undefined>>): HandshakeRequest {
  if (env[COOKIE_NAME] !== COOKIE)
    throw new HandshakeError(
      'this is a Terraform provider, which terraform starts by itself; run terraform in a folder whose configuration requires it',
    );
  const versions = (env['PLUGIN_PROTOCOL_VERSIONS'] ?? '').split(',');
  if (!versions.includes(String(PROTOCOL_VERSION)))
    throw new HandshakeError(
      `this provider speaks plugin protocol ${PROTOCOL_VERSION} and terraform offers ${versions.join(', ') || 'none'}; use Terraform 1.0 or newer`,
    );
  const clientCertificatePem = env['PLUGIN_CLIENT_CERT'] || undefined;
  if (clientCertificatePem === undefined && env['TF_DISABLE_PLUGIN_TLS'] === undefined)
    throw new HandshakeError(
      'terraform gave no client certificate, and without one anybody on this machine could talk to the provider; use Terraform 1.0 or newer, or set TF_DISABLE_PLUGIN_TLS=1 for a debugging session',
    );
  return { clientCertificatePem, socketFolder: env['PLUGIN_UNIX_SOCKET_DIR'] || undefined };
}

/** The line a plugin prints to say where it is; the certificate goes without padding. */
export function handshakeLine(socketPath: string, certificateDer: Buffer | undefined): string {
  const certificate = certificateDer?.toString('base64').replace(/=+$/, '') ?? '';
  return `${CORE_PROTOCOL_VERSION}|${PROTOCOL_VERSION}|unix|${socketPath}|grpc|${certificate}\n`;
}
