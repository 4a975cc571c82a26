import { apiKeyAuthenticator } from './api-key-authenticator';
import { type Authenticator } from './authenticator';
import { type Credential } from './credential';
import { serviceAccountAuthenticator } from './service-account-authenticator';
import { type Transport } from './transport';

/** The authenticator a credential calls for. */
export function authenticatorFor(
  credential: Credential,
  baseUrl: string,
  transport: Transport,
): Authenticator {
  return credential.kind === 'api-key'
    ? apiKeyAuthenticator(credential, transport)
    : serviceAccountAuthenticator(credential, baseUrl, transport);
}
