import { createAtlasClient, type AtlasClient } from '../../../lib/atlas/client/atlas-client';
import { type Credential } from '../../../lib/atlas/client/credential';
import { type HttpRequest, type Transport } from '../../../lib/atlas/client/transport';

export const BASE_URL = 'https://atlas.example';
export const SECRET = 'mdb_sa_sk_very-secret-text';
export const SERVICE_ACCOUNT: Credential = {
  kind: 'service-account',
  clientId: 'mdb_sa_id_0123456789abcdef',
  clientSecret: SECRET,
};
const START = Date.parse('2026-11-24T03:00:00Z');

/** What the other side does with one request: answers it, or fails as a network does. */
export type Act = () => Response;

export const answer =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Act =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

export const loseConnection =
  (code = 'ECONNRESET'): Act =>
  () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  };

export const TOKEN = { access_token: 'token-1', expires_in: 3600, token_type: 'Bearer' };

/** An Atlas that plays its acts in order and then answers 200; tokens are given whenever asked for. */
export interface FakeAtlas {
  readonly client: AtlasClient;
  /** Every request but those for a token, as `GET /path`. */
  readonly requests: string[];
  readonly authorizations: (string | null)[];
  readonly sleeps: number[];
  tokens: number;
}

export interface FakeAtlasOptions {
  readonly acts?: readonly Act[];
  readonly tokenActs?: readonly Act[];
  readonly credential?: Credential;
  readonly remainingMillis?: number;
  readonly beforeWrite?: () => Promise<void>;
}

export function fakeAtlas(options: FakeAtlasOptions = {}): FakeAtlas {
  const acts = [...(options.acts ?? [])];
  const tokenActs = [...(options.tokenActs ?? [])];
  let now = START;
  const log = { requests: [], authorizations: [], sleeps: [], tokens: 0 } as Omit<
    FakeAtlas,
    'client'
  >;
  const respond = (url: URL, init: HttpRequest): Response => {
    if (url.pathname === '/api/oauth/token') {
      log.tokens += 1;
      return (tokenActs.shift() ?? answer(200, TOKEN))();
    }
    log.requests.push(`${init.method} ${url.pathname}${url.search}`);
    log.authorizations.push(new Headers(init.headers).get('authorization'));
    return (acts.shift() ?? answer(200))();
  };
  const transport: Transport = {
    fetch: (url, init) => Promise.resolve().then(() => respond(new URL(url), init)),
    now: () => now,
    sleep: (millis) => {
      log.sleeps.push(millis);
      now += millis;
      return Promise.resolve();
    },
    random: () => 0,
    nonce: () => '0123456789abcdef',
    remainingMillis: () => (options.remainingMillis ?? 600_000) - (now - START),
  };
  const { credential = SERVICE_ACCOUNT, beforeWrite } = options;
  const client = createAtlasClient({
    baseUrl: BASE_URL,
    credential,
    transport,
    ...(beforeWrite !== undefined && { beforeWrite }),
  });
  return Object.assign(log, { client });
}
