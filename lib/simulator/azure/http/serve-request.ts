import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AzureFault } from '../faults';
import { answer, type Question } from './answer';
import { type Reply } from './call';
import { type AzureContext } from './context';
import { loggedBody } from './logged-body';
import { matchOperation } from './match';

const LOOPBACK = /^(localhost|127\.0\.0\.1):\d+$/;

/** Answers one request of a client of Azure, unless a fault comes first. */
export function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  context: AzureContext & { readonly url: string },
): void {
  const question = questionOf(request, text, context.url);
  const { method, url } = question;
  const operation = matchOperation(method, url.pathname)?.operation.operationId;
  const fault = context.faults.take(method, operation);
  const log = (status: number): void => {
    const body = operation === undefined ? undefined : loggedBody(text);
    context.log({ method, path: url.pathname, operation, status, body });
  };
  if (fault?.kind === 'cut') {
    log(0);
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'expire-tokens') context.state.tokens.clear();
  const reply = fault?.kind === 'status' ? spoil(fault) : answer(question, context);
  log(reply.status);
  if (fault?.kind === 'cut-after-effect') {
    request.socket.destroy();
    return;
  }
  send(response, reply, context.clock.now());
}

function questionOf(request: IncomingMessage, text: string, ownUrl: string): Question {
  const { host = '', authorization } = request.headers;
  const baseUrl = LOOPBACK.test(host) ? `https://${host}` : ownUrl;
  return {
    method: request.method ?? 'GET',
    url: addressOf(request.url ?? '/', baseUrl),
    authorization,
    text,
    baseUrl,
  };
}

/** Clients send doubled slashes, which would make the first part of the path a host. */
function addressOf(target: string, baseUrl: string): URL {
  try {
    return new URL(`${baseUrl}${target.startsWith('/') ? '' : '/'}${target}`);
  } catch {
    return new URL(`${baseUrl}/`);
  }
}

function spoil({ status = 500, retryAfterSeconds }: AzureFault): Reply {
  return {
    status,
    body: {
      error: {
        code: status === 429 ? 'TooManyRequests' : 'InternalServerError',
        message: 'Injected by the simulator.',
      },
    },
    ...(retryAfterSeconds !== undefined && {
      headers: { 'retry-after': String(retryAfterSeconds) },
    }),
  };
}

function send(response: ServerResponse, { status, body, headers }: Reply, now: Date): void {
  response.writeHead(status, {
    date: now.toUTCString(),
    'x-ms-request-id': randomUUID(),
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
