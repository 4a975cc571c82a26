import { versionOf } from '../wire/versions';
import { AtlasError } from './atlas-error';
import { type Authenticator } from './authenticator';
import { authenticatorFor } from './authenticator-for';
import { type Credential } from './credential';
import { notSent, refusalOf, unreachable, type RequestSubject } from './refusal';
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
  /**
   * Called right before everything but a GET is sent, and again before it is repeated; what it throws keeps the request
   * from being sent. @default - every write may be sent
   */
  readonly beforeWrite?: () => Promise<void>;
}

/** One request to Atlas. */
export interface AtlasRequest extends RequestSubject {
  readonly method: 'GET' | 'PATCH' | 'DELETE' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Whether it does no harm when sent twice. @default - everything but POST */
  readonly isRepeatable?: boolean;
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
 * A client for one credential. 429 is repeated always; 5xx and lost connections are repeated for what may be sent twice
 * without harm. Once an attempt to write ended that way, whatever comes after it says that the effect is unknown.
 */
export function createAtlasClient(options: AtlasClientOptions): AtlasClient {
  const { baseUrl, credential, transport } = options;
  const authenticator = authenticatorFor(credential, baseUrl, transport);
  let clockOffset = 0;
  const heard = ({ date }: Answer): void => {
    if (date !== undefined) clockOffset = date - transport.now();
  };
  return {
    baseUrl,
    credential,
    now: () => transport.now() + clockOffset,
    send: async <Body>(request: AtlasRequest) =>
      (await sendUntilAnswered(request, { ...options, authenticator, heard })).json as Body,
  };
}

interface Session extends AtlasClientOptions {
  readonly authenticator: Authenticator;
  readonly heard: (answer: Answer) => void;
}

async function sendUntilAnswered(request: AtlasRequest, session: Session): Promise<Answer> {
  const { remainingMillis, random, sleep } = session.transport;
  let isEffectUnknown = false;
  for (let attempt = 1; ; attempt++) {
    const outcome = await trySend(request, session);
    if (outcome.error === undefined) return outcome.answer;
    const { error, retryAfterSeconds, mayRepeat } = outcome;
    isEffectUnknown ||= error.effectUnknown;
    const wait = waitMillis({ attempt, status: error.status, retryAfterSeconds, random });
    if (!mayRepeat || attempt >= MOST_ATTEMPTS || wait >= remainingMillis()) {
      throw isEffectUnknown ? error.withUnknownEffect() : error;
    }
    await sleep(wait);
  }
}

function isRepeatable(request: AtlasRequest, status: number): boolean {
  if (status === 429) return true;
  const isHarmless = request.isRepeatable ?? request.method !== 'POST';
  return isHarmless && (status === 0 || isTransient(status));
}

type Outcome =
  | { readonly answer: Answer; readonly error?: undefined }
  | {
      readonly error: AtlasError;
      readonly mayRepeat: boolean;
      readonly retryAfterSeconds?: number | undefined;
    };

async function trySend(request: AtlasRequest, session: Session): Promise<Outcome> {
  const progress = { isSent: false };
  try {
    const answer = await sendAuthorized(request, session, progress);
    session.heard(answer);
    if (answer.status >= 200 && answer.status <= 299) return { answer };
    return {
      error: refusalOf(request, answer),
      mayRepeat: isRepeatable(request, answer.status),
      retryAfterSeconds: answer.retryAfter,
    };
  } catch (cause) {
    // A token that is refused, or a write that is no longer wanted: no attempt will go better.
    if (AtlasError.isAtlasError(cause)) return { error: cause, mayRepeat: false };
    const isWrite = progress.isSent && request.method !== 'GET';
    const error = unreachable(request, { baseUrl: session.baseUrl, cause, isWrite });
    return { error, mayRepeat: isRepeatable(request, error.status) };
  }
}

async function sendAuthorized(
  request: AtlasRequest,
  session: Session,
  progress: { isSent: boolean },
): Promise<Answer> {
  const send = async (): Promise<Answer> => {
    const authorization = await session.authenticator.authorize({
      method: request.method,
      uri: request.path,
    });
    // Without an authorization it only asks for a challenge and changes nothing.
    if (request.method !== 'GET' && authorization !== undefined)
      await requireWanted(request, session);
    progress.isSent = true;
    return await sendSigned(request, session, authorization);
  };
  const answer = await send();
  return answer.status === 401 && session.authenticator.learn(answer.response)
    ? await send()
    : answer;
}

async function requireWanted(request: AtlasRequest, { beforeWrite }: Session): Promise<void> {
  try {
    await beforeWrite?.();
  } catch (reason) {
    throw notSent(request, reason);
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
