import { type Authenticator } from './authenticator';
import { type ApiKeyCredential } from './credential';
import { answerChallenge, tryParseChallenge, type DigestChallenge } from './digest';
import { type Transport } from './transport';

/** HTTP digest: the first request earns a challenge, later ones reuse it until Atlas calls it stale. */
export function apiKeyAuthenticator(
  credential: ApiKeyCredential,
  transport: Transport,
): Authenticator {
  let challenge: DigestChallenge | undefined;
  let count = 0;
  return {
    authorize: ({ method, uri }) => {
      if (challenge === undefined) return Promise.resolve(undefined);
      count += 1;
      const request = { method, uri, count, clientNonce: transport.nonce() };
      return Promise.resolve(answerChallenge(challenge, credential, request));
    },
    learn: (refusal) => {
      const asked = tryParseChallenge(refusal.headers.get('www-authenticate'));
      if (asked === undefined) return false;
      const isFirst = challenge === undefined;
      const isFresh = challenge?.nonce !== asked.nonce && asked.stale;
      challenge = asked;
      count = 0;
      return isFirst || isFresh;
    },
  };
}
