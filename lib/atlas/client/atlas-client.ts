import { OPERATION_VERSIONS, type AtlasOperation } from '../wire/versions';
import { AtlasError } from './atlas-error';
import { type Authenticator } from './authenticator';
import { authenticatorFor } from './authenticator-for';
import { type Credential } from './credential';
import { refusalOf, unreachable, type RequestSubject } from './refusal';
import { isTransient, waitMillis } from './retry';
import { sendOnce, type Answer } from './send-once';
import { type Transport } from './transport';

/** Where Atlas is unless a connection says otherwise. */
export const ATLAS_BASE_URL = 'https://cloud.mongodb.com';

const MOST_ATTEMPTS = 6;

/** What a client needs. */
export interface AtlasClientOptions {
  readonly baseUrl: string;
  readonly credential: Credential;
  readonly transport: Transport;
}

/** One request to Atlas. */
export interface AtlasRequest extends RequestSubject {
  readonly method: 'GET' | 'PATCH' | 'DELETE' | 'POST' | 'PUT';
  readonly body?: unknown;
}

/** Talks to the Atlas Administration API. */
export interface AtlasClient {
  readonly baseUrl: string;
  readonly credential: Credential;
  /** Sends a request and answers its body; throws an AtlasError otherwise. */
  send<Body>(request: AtlasRequest): Promise<Body>;
  /** Milliseconds since 1970 by Atlas's own clock, as of its last answer. */
  now(): number;
}

/**
 * A client for one credential. 429 is repeated always; 5xx and lost connections are repeated for everything but POST,
 * because every other request of this package may be sent twice without harm.
 */
export function createAtlasClient({
  baseUrl,
  credential,
  transport,
}: AtlasClientOptions): AtlasClient {
  const authenticator = authenticatorFor(credential, baseUrl, transport);
  let clockOffset = 0;
  const heard = (answer: Answer): void => {
    const date = Date.parse(answer.response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) clockOffset = date - transport.now();
  };
  return {
    baseUrl,
    credential,
    now: () => transport.now() + clockOffset,
    send: async <Body>(request: AtlasRequest) => {
      const answer = await sendUntilAnswered(request, { baseUrl, transport, authenticator, heard });
      if (answer.status < 200 || answer.status > 299) throw refusalOf(request, answer);
      return answer.json as Body;
    },
  };
}

interface Session {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly authenticator: Authenticator;
  readonly heard: (answer: Answer) => void;
}

async function sendUntilAnswered(request: AtlasRequest, session: Session): Promise<Answer> {
  const { transport } = session;
  for (let attempt = 1; ; attempt++) {
    const outcome = await trySend(request, session);
    if (outcome.answer !== undefined) session.heard(outcome.answer);
    const status = outcome.answer?.status ?? 0;
    const wait = waitMillis({
      attempt,
      status,
      retryAfterSeconds: outcome.answer?.retryAfter,
      random: transport.random,
    });
    const mayRetry = isRepeatable(request, status) && attempt < MOST_ATTEMPTS;
    if (mayRetry && wait < transport.remainingMillis()) {
      await transport.sleep(wait);
      continue;
    }
    if (outcome.answer !== undefined) return outcome.answer;
    throw outcome.error;
  }
}

function isRepeatable(request: AtlasRequest, status: number): boolean {
  if (status === 429) return true;
  return request.method !== 'POST' && (status === 0 || isTransient(status));
}

type Outcome =
  | { readonly answer: Answer; readonly error?: undefined }
  | { readonly answer?: undefined; readonly error: unknown };

async function trySend(request: AtlasRequest, session: Session): Promise<Outcome> {
  let isSent = false;
  try {
    const authorization = await session.authenticator.authorize({
      method: request.method,
      uri: request.path,
    });
    isSent = true;
    const answer = await sendSigned(request, session, authorization);
    if (answer.status !== 401 || !session.authenticator.learn(answer.response)) return { answer };
    const renewed = await session.authenticator.authorize({
      method: request.method,
      uri: request.path,
    });
    return { answer: await sendSigned(request, session, renewed) };
  } catch (cause) {
    if (AtlasError.isAtlasError(cause)) throw cause;
    const isWrite = isSent && request.method !== 'GET';
    return { error: unreachable(request, { baseUrl: session.baseUrl, cause, isWrite }) };
  }
}

function sendSigned(
  request: AtlasRequest,
  { baseUrl, transport }: Session,
  authorization: string | undefined,
): Promise<Answer> {
  const mediaType = `application/vnd.atlas.${versionOf(request.operation)}+json`;
  return sendOnce(transport, `${baseUrl}${request.path}`, {
    method: request.method,
    headers: {
      accept: mediaType,
      ...(request.body !== undefined && { 'content-type': mediaType }),
      ...(authorization !== undefined && { authorization }),
    },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}

const versionOf = (operation: AtlasOperation): string => OPERATION_VERSIONS[operation];
