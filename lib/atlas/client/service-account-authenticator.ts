import { type WireToken } from '../wire/identity';
import { AtlasError } from './atlas-error';
import { type Authenticator } from './authenticator';
import { describeCredential, type ServiceAccountCredential } from './credential';
import { isTransient, waitMillis } from './retry';
import { sendOnce } from './send-once';
import { type Transport } from './transport';

const TOKEN_PATH = '/api/oauth/token';
/** Share of a token's life after which a new one is fetched. */
const REFRESH_AT = 0.9;
const MOST_ATTEMPTS = 4;

/** OAuth client credentials: one token, fetched once even by requests in parallel, renewed before it ends. */
export function serviceAccountAuthenticator(
  credential: ServiceAccountCredential,
  baseUrl: string,
  transport: Transport,
): Authenticator {
  let pending: Promise<string> | undefined;
  let renewAt = 0;
  const fetchToken = async (): Promise<string> => {
    const token = await requestToken(credential, baseUrl, transport);
    renewAt = transport.now() + token.expires_in * 1000 * REFRESH_AT;
    return `Bearer ${token.access_token}`;
  };
  return {
    authorize: () => {
      if (pending === undefined || transport.now() >= renewAt) {
        renewAt = Number.POSITIVE_INFINITY;
        pending = fetchToken().catch((error: unknown) => {
          pending = undefined;
          throw error;
        });
      }
      return pending;
    },
    learn: () => {
      pending = undefined;
      return true;
    },
  };
}

async function requestToken(
  credential: ServiceAccountCredential,
  baseUrl: string,
  transport: Transport,
): Promise<WireToken> {
  const basic = Buffer.from(`${credential.clientId}:${credential.clientSecret}`).toString('base64');
  for (let attempt = 1; ; attempt++) {
    const answer = await sendOnce(transport, `${baseUrl}${TOKEN_PATH}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${basic}`,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    if (answer.status === 200) return readToken(answer.json);
    // Asking for a token changes nothing, so this POST may be repeated.
    const wait = waitMillis({
      attempt,
      status: answer.status,
      retryAfterSeconds: answer.retryAfter,
      random: transport.random,
    });
    const mayRetry = isTransient(answer.status) && attempt < MOST_ATTEMPTS;
    if (!mayRetry || wait > transport.remainingMillis()) throw refused(credential, answer.status);
    await transport.sleep(wait);
  }
}

function readToken(json: unknown): WireToken {
  const { access_token, expires_in } = (json ?? {}) as Partial<WireToken>;
  if (typeof access_token === 'string' && typeof expires_in === 'number') {
    return { access_token, expires_in, token_type: 'Bearer' };
  }
  throw new Error(
    'Atlas answered a token request without access_token and expires_in; this is a bug in mongodb-backup-constructs or a new API version, please report it',
  );
}

function refused(credential: ServiceAccountCredential, status: number): AtlasError {
  const isWrong = status === 400 || status === 401;
  const problem = isWrong ? 'was refused a token' : `got no token (HTTP ${status})`;
  const remedy = isWrong
    ? 'its secret is wrong or has expired: create a new client secret in Atlas and store it in the secret'
    : 'try again later';
  return new AtlasError({
    status,
    errorCode: isWrong ? 'INVALID_CLIENT' : 'TOKEN_UNAVAILABLE',
    operation: 'createToken',
    path: TOKEN_PATH,
    remedy,
    message: `${describeCredential(credential)} ${problem}; ${remedy}`,
  });
}
