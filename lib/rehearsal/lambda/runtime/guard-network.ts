import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import { ASKED_HOST, type RuntimeSettings } from '../messages';
import { destinationOf } from './destination';

type RequestArguments = readonly [unknown, ...unknown[]];
type RequestFunction = (...args: unknown[]) => http.ClientRequest;

/** Sends requests of user code where the rehearsal wants them, and lets nothing else leave the machine. */
export function guardNetwork(settings: RuntimeSettings): void {
  const senders: Senders = {
    'http:': http.request as RequestFunction,
    'https:': https.request as RequestFunction,
  };
  guardModule(http, 'http:', { settings, senders });
  guardModule(https, 'https:', { settings, senders });
  guardFetch(settings);
  guardSockets();
}

type Senders = Readonly<Record<'http:' | 'https:', RequestFunction>>;

function guardModule(
  module: object,
  protocol: string,
  { settings, senders }: { readonly settings: RuntimeSettings; readonly senders: Senders },
): void {
  const requester = module as { request: RequestFunction; get: RequestFunction };
  requester.request = (...args) => {
    const { url, options, callback } = readArguments(args as unknown as RequestArguments, protocol);
    const target = destinationOf(url, settings);
    const send = senders[target.protocol === 'https:' ? 'https:' : 'http:'];
    return send(redirected(options, url, target), ...(callback === undefined ? [] : [callback]));
  };
  requester.get = (...args) => {
    const request = requester.request(...args);
    request.end();
    return request;
  };
}

interface Options extends http.RequestOptions {
  readonly headers?: http.OutgoingHttpHeaders;
}

function readArguments(
  [first, second, third]: RequestArguments,
  protocol: string,
): { url: URL; options: Options; callback: unknown } {
  const isAddress = typeof first === 'string' || first instanceof URL;
  const rest = isAddress ? second : first;
  const options = (typeof rest === 'object' && rest !== null ? rest : {}) as Options;
  const callback = [second, third].find((argument) => typeof argument === 'function');
  if (isAddress) return { url: new URL(first), options, callback };
  const host = options.hostname ?? options.host ?? 'localhost';
  const port = options.port === undefined || options.port === null ? '' : `:${options.port}`;
  const scheme = options.protocol ?? protocol;
  return { url: new URL(`${scheme}//${host}${port}${options.path ?? '/'}`), options, callback };
}

/** The options that reach the target under the name the code asked for. */
function redirected(options: Options, asked: URL, target: URL): http.RequestOptions {
  return {
    ...options,
    agent: undefined,
    host: undefined,
    protocol: target.protocol,
    hostname: target.hostname,
    port: target.port,
    path: `${target.pathname}${target.search}`,
    headers: { ...options.headers, host: asked.host },
  };
}

function guardFetch(settings: RuntimeSettings): void {
  const original = globalThis.fetch;
  const loopbackOrigin = new URL(settings.loopbackUrl).origin;
  globalThis.fetch = async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : String(input));
    const target = destinationOf(asked, settings);
    const given = input instanceof Request ? input : undefined;
    const headers = new Headers(init?.headers ?? given?.headers);
    // fetch names the host it connects to; the loopback tells services apart by the one that was asked for.
    if (target.origin === loopbackOrigin) headers.set(ASKED_HOST, asked.host);
    return original(given === undefined ? target : new Request(target, given), {
      ...init,
      headers,
    });
  };
}

/** The last line of defence, for code that opens connections itself. */
function guardSockets(): void {
  const prototype = Socket.prototype as unknown as {
    connect: (this: Socket, ...args: unknown[]) => Socket;
  };
  const original = prototype.connect;
  prototype.connect = function connect(this: Socket, ...args: unknown[]): Socket {
    const host = hostIn(args);
    if (host !== undefined)
      destinationOf(new URL(`tcp://${host}`), { loopbackUrl: '', redirects: {} });
    return original.apply(this, args);
  };
}

function hostIn(args: readonly unknown[]): string | undefined {
  const [first] = args;
  const options: unknown = Array.isArray(first) ? (first as unknown[])[0] : first;
  if (typeof options === 'number') return typeof args[1] === 'string' ? args[1] : undefined;
  if (typeof options !== 'object' || options === null || !('host' in options)) return undefined;
  const { host } = options;
  if (typeof host !== 'string') return undefined;
  return host.includes(':') ? `[${host}]` : host;
}
