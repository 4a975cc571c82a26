import { randomBytes } from 'node:crypto';
import { type SimulatorState } from '../state';
import { type Reply } from './call';

/** Answers `POST /api/oauth/token`: a bearer token for the client credentials in the Basic header. */
export function issueToken(
  authorization: string | undefined,
  form: string,
  state: SimulatorState,
  nowMillis: number,
): Reply {
  const grant = new URLSearchParams(form).get('grant_type');
  if (grant !== 'client_credentials') return oauthError(400, 'unsupported_grant_type');
  const [clientId, clientSecret] = decodeBasic(authorization);
  const credential = state.credentials.find(
    (known) =>
      known.kind === 'service-account' &&
      known.clientId === clientId &&
      known.clientSecret === clientSecret,
  );
  if (credential?.kind !== 'service-account') return oauthError(401, 'invalid_client');
  const token = randomBytes(24).toString('base64url');
  state.tokens.set(token, {
    credential,
    endsAt: nowMillis + credential.tokenLifetimeSeconds * 1000,
  });
  return {
    status: 200,
    body: {
      access_token: token,
      expires_in: credential.tokenLifetimeSeconds,
      token_type: 'Bearer',
    },
  };
}

/** Answers `POST /api/oauth/revoke`: the token in the form ends at once. */
export function revokeToken(form: string, state: SimulatorState): Reply {
  state.tokens.delete(new URLSearchParams(form).get('token') ?? '');
  return { status: 200, body: {} };
}

function decodeBasic(authorization: string | undefined): readonly [string, string] {
  const decoded = Buffer.from((authorization ?? '').replace(/^Basic /, ''), 'base64').toString(
    'utf8',
  );
  const colon = decoded.indexOf(':');
  return [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

// The OAuth shape of this refusal is an inference; no recording of one exists.
const oauthError = (status: number, error: string): Reply => ({
  status,
  body: { error, error_description: 'Client authentication failed' },
});
