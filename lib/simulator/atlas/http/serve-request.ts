import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type VirtualClock } from '../../clock';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { type SimulatorState } from '../state';
import { OPERATIONS } from '../operations/registry';
import { answerCall } from './answer-call';
import { authenticate } from './authenticate';
import { type Reply } from './call';
import { type Fault, type FaultQueue, type SpoiledWork } from './faults';
import { issueToken, revokeToken } from './issue-token';
import { isSunset, matchOperation } from './match';
import { headers as rateHeaders, type RateLimits } from './rate-limits';
import { negotiateVersion, versionHeaders } from './negotiate';

/** A request as the log keeps it: what was asked, never who proved it how. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number;
  readonly body: unknown;
}

/** What serving needs. */
export interface ServerContext {
  readonly state: SimulatorState;
  readonly clock: VirtualClock;
  readonly newId: (at: Date) => string;
  readonly faults: FaultQueue;
  readonly rateLimits: RateLimits;
  readonly baseUrl: () => string;
  readonly log: (request: LoggedRequest) => void;
}

const RATE_LIMIT = 1200;
const UNLIMITED = rateHeaders(RATE_LIMIT, RATE_LIMIT - 1);
const PLAIN_JSON = { 'Content-Type': 'application/json' };

/** Answers one request of the Atlas API. */
export function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  context: ServerContext,
): void {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://simulator');
  const operation = operationOf(method, url.pathname);
  const fault = context.faults.take(method, operation);
  const log = (status: number): void => {
    context.log({
      method,
      path: url.pathname,
      operation,
      status,
      body: operation === 'createToken' ? undefined : tryParse(text),
    });
  };
  if (fault?.kind === 'cut') {
    log(0);
    request.socket.destroy();
    return;
  }
  const { reply, headers } =
    fault?.kind === 'status' || fault?.kind === 'html'
      ? spoil(fault)
      : spoiledAfterwards(answer(request, url, { text, context, fault }), fault);
  log(reply.status);
  if (fault?.kind === 'cut-after-effect') {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, { Date: context.clock.now().toUTCString(), ...headers });
  response.end(
    fault?.kind === 'html'
      ? '<html><body>Bad gateway</body></html>'
      : reply.body === undefined
        ? ''
        : JSON.stringify(reply.body),
  );
}

interface Answer {
  readonly reply: Reply;
  readonly headers: Readonly<Record<string, string>>;
}

function operationOf(method: string, path: string): string | undefined {
  if (path === '/api/oauth/token') return 'createToken';
  return matchOperation(method, path)?.operation.operationId;
}

const spoiledAfterwards = (answered: Answer, fault: Fault | undefined): Answer =>
  fault?.kind === 'status-after-effect' ? spoil(fault) : answered;

function spoil({ kind, status = 500, retryAfterSeconds }: Fault): Answer {
  if (kind === 'html')
    return { reply: { status: 502, body: undefined }, headers: { 'Content-Type': 'text/html' } };
  const code = status === 429 ? 'RATE_LIMITED_TOKEN_BUCKET' : 'UNEXPECTED_ERROR';
  const { reply, headers } = refuse(new Refusal(status, code, 'Injected by the simulator.'));
  return {
    reply,
    headers: {
      ...headers,
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    },
  };
}

function refuse(refusal: Refusal): Answer {
  return {
    reply: { status: refusal.status, body: refusal.body },
    headers: {
      ...PLAIN_JSON,
      ...UNLIMITED,
      ...refusal.headers,
      'X-Error-Code': refusal.errorCode,
    },
  };
}

interface Question {
  readonly text: string;
  readonly context: ServerContext;
  readonly fault: Fault | undefined;
}

function answer(request: IncomingMessage, url: URL, question: Question): Answer {
  try {
    return answerOrThrow(request, url, question);
  } catch (error) {
    return refuse(error instanceof Refusal ? error : ownBug(error));
  }
}

/** A request the simulator stumbles over must not end the process that serves the others. */
function ownBug(error: unknown): Refusal {
  const problem = error instanceof Error ? error.message : 'unknown';
  return new Refusal(
    500,
    'UNEXPECTED_ERROR',
    `The simulator cannot answer this (${problem}); this is a bug in mongodb-backup-constructs unless the request is malformed, please report it with the request.`,
  );
}

function answerOrThrow(
  request: IncomingMessage,
  url: URL,
  { text, context, fault }: Question,
): Answer {
  const { state, clock } = context;
  if (fault?.kind === 'expire-tokens') state.tokens.clear();
  if (fault?.kind === 'stale-nonce') state.nonces.clear();
  settle(state, clock.now(), context.newId);
  const now = clock.now().getTime();
  if (url.pathname === '/api/oauth/token')
    return {
      reply: issueToken(request.headers.authorization, text, state, now),
      headers: PLAIN_JSON,
    };
  if (url.pathname === '/api/oauth/revoke')
    return { reply: revokeToken(text, state), headers: PLAIN_JSON };
  const authentication = authenticate(request, state, now);
  if (authentication.credential === undefined) return challenge(authentication.challenge);
  if (isSunset(url.pathname, clock.now()))
    throw new Refusal(410, 'VERSION_GONE', 'This resource version has been removed.');
  const matched = matchOperation(request.method ?? 'GET', url.pathname);
  if (matched === undefined) throw notModelled(request.method ?? 'GET', url.pathname);
  const { operation, params } = matched;
  const version = negotiateVersion(request.headers.accept, operation);
  const rates = context.rateLimits.take(operation, url.pathname, now);
  const body = text === '' ? undefined : parseBody(text);
  const call = {
    state,
    clock,
    newId: context.newId,
    baseUrl: context.baseUrl(),
    params,
    query: url.searchParams,
    version,
    body,
    credential: authentication.credential,
    rateLimits: context.rateLimits,
    effect: (kind: SpoiledWork) => context.faults.takeWork(kind, operation.operationId),
  };
  const headers = { ...versionHeaders(version, operation), ...rates };
  try {
    const reply = answerCall(operation, call);
    return { reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = refuse(error);
    return { reply: refused.reply, headers: { ...headers, ...refused.headers, ...rates } };
  }
}

function challenge(header: string): Answer {
  const refused = refuse(
    new Refusal(401, 'USER_UNAUTHORIZED', 'You are not authorized for this resource.'),
  );
  return { reply: refused.reply, headers: { ...refused.headers, 'WWW-Authenticate': header } };
}

function notModelled(method: string, path: string): Refusal {
  const known = OPERATIONS.map(({ operationId }) => operationId).join(', ');
  return new Refusal(
    501,
    'NOT_MODELLED',
    `The simulator does not model ${method} ${path}; it models ${known} (docs/simulator.md).`,
  );
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'INVALID_JSON', 'Received JSON is malformed.');
  }
}

function tryParse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
