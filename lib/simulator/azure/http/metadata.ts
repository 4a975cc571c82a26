import { type Reply } from './call';

/** Answers `GET /metadata/endpoints`: where this cloud's services are, as SDKs and Terraform providers ask for it. */
export const metadata = (baseUrl: string): Reply => ({
  status: 200,
  body: {
    name: 'SimulatedAzure',
    resourceManager: baseUrl,
    microsoftGraphResourceId: `${baseUrl}/graph`,
    portal: baseUrl,
    authentication: {
      loginEndpoint: baseUrl,
      audiences: [baseUrl],
      tenant: 'common',
      identityProvider: 'AAD',
    },
    suffixes: { keyVaultDns: 'vault.simulated.invalid', storage: 'storage.simulated.invalid' },
  },
});

/** Answers the discovery document of a tenant, which some clients read before they ask for a token. */
export const openIdConfiguration = (baseUrl: string, tenant: string): Reply => ({
  status: 200,
  body: {
    issuer: `${baseUrl}/${tenant}/v2.0`,
    token_endpoint: `${baseUrl}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${baseUrl}/${tenant}/oauth2/v2.0/authorize`,
  },
});
