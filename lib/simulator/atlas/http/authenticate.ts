import { createHash, randomBytes } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type SimulatedCredential, type SimulatorState } from '../state';

const REALM = 'MMS Public API';

/** What an Authorization header proved, or the challenge to answer with. */
export type Authentication =
  | { readonly credential: SimulatedCredential }
  | { readonly credential?: undefined; readonly challenge: string };

/** Checks a bearer token or a digest; without either, Atlas answers with a digest challenge. */
export function authenticate(
  request: IncomingMessage,
  state: SimulatorState,
  nowMillis: number,
): Authentication {
  const header = request.headers.authorization ?? '';
  if (header.startsWith('Bearer '))
    return checkToken(header.slice('Bearer '.length), state, nowMillis);
  if (!header.startsWith('Digest ')) return { challenge: newChallenge(state, false) };
  return checkDigest(header, request, state);
}

function checkToken(token: string, state: SimulatorState, nowMillis: number): Authentication {
  const known = state.tokens.get(token);
  if (known === undefined || known.endsAt <= nowMillis)
    return { challenge: newChallenge(state, false) };
  return { credential: known.credential };
}

function newChallenge(state: SimulatorState, isStale: boolean): string {
  const nonce = randomBytes(16).toString('hex');
  state.nonces.add(nonce);
  return `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${isStale}`;
}

function checkDigest(
  header: string,
  request: IncomingMessage,
  state: SimulatorState,
): Authentication {
  const fields = new Map(
    [...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );
  const field = (name: string): string => fields.get(name) ?? '';
  if (!state.nonces.has(field('nonce'))) return { challenge: newChallenge(state, true) };
  const credential = state.credentials.find(
    (known) => known.kind === 'api-key' && known.publicKey === field('username'),
  );
  if (credential?.kind !== 'api-key' || field('uri') !== request.url)
    return { challenge: newChallenge(state, false) };
  const secret = md5(`${credential.publicKey}:${REALM}:${credential.privateKey}`);
  const subject = md5(`${request.method ?? ''}:${field('uri')}`);
  const expected = md5(
    [secret, field('nonce'), field('nc'), field('cnonce'), field('qop'), subject].join(':'),
  );
  return field('response') === expected
    ? { credential }
    : { challenge: newChallenge(state, false) };
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
