import { randomBytes, randomUUID } from 'node:crypto';
import { type AzureState, type ServicePrincipal } from '../state';
import { type Reply } from './call';

/** Answers `POST /{tenant}/oauth2/v2.0/token`: a bearer token for client credentials, in the form of Microsoft Entra. */
export function issueToken(
  tenant: string,
  form: string,
  authorization: string | undefined,
  { state, nowMillis }: { readonly state: AzureState; readonly nowMillis: number },
): Reply {
  const fields = new URLSearchParams(form);
  if (fields.get('grant_type') !== 'client_credentials')
    return refused(
      400,
      'unsupported_grant_type',
      'AADSTS70003: The simulator issues tokens for client_credentials only.',
    );
  const [clientId, clientSecret] = clientOf(fields, authorization);
  const known = state.servicePrincipals.find(
    (each) =>
      each.tenantId.toLowerCase() === tenant.toLowerCase() &&
      each.clientId === clientId &&
      each.clientSecret === clientSecret,
  );
  if (known === undefined)
    return refused(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  const endsAt = nowMillis + known.tokenLifetimeSeconds * 1000;
  const token = signedToken(known, endsAt, fields.get('scope') ?? fields.get('resource') ?? '');
  state.tokens.set(token, endsAt);
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: known.tokenLifetimeSeconds,
      ext_expires_in: known.tokenLifetimeSeconds,
      access_token: token,
    },
  };
}

function clientOf(
  fields: URLSearchParams,
  authorization: string | undefined,
): readonly [string | undefined, string | undefined] {
  if (authorization?.startsWith('Basic ') !== true)
    return [fields.get('client_id') ?? undefined, fields.get('client_secret') ?? undefined];
  const decoded = Buffer.from(authorization.slice('Basic '.length), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

/** Three parts as clients parse them; nobody can check the signature, and nobody here does. */
function signedToken(
  { tenantId, clientId }: ServicePrincipal,
  endsAt: number,
  scope: string,
): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = {
    aud: scope.replace(/\/\.default$/, ''),
    exp: Math.floor(endsAt / 1000),
    oid: clientId,
    appid: clientId,
    tid: tenantId,
    jti: randomUUID(),
  };
  return `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.${randomBytes(16).toString('base64url')}`;
}

const refused = (status: number, error: string, description: string): Reply => ({
  status,
  body: { error, error_description: description },
});
