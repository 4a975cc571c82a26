import { ok, type Operation } from '../http/call';

/** Who am I: API keys carry their roles here, service accounts do not. */
export const getSystemStatus: Operation = {
  operationId: 'getSystemStatus',
  method: 'GET',
  path: '',
  versions: ['2023-01-01'],
  scope: 'anywhere',
  handle: ({ credential, baseUrl }) => {
    const roles = Object.entries(credential.roles).flatMap(([groupId, names]) =>
      names.map((roleName) => ({ groupId, roleName })),
    );
    return ok({
      apiKey: credential.kind === 'api-key' ? { publicKey: credential.publicKey, roles } : null,
      appName: 'MongoDB Atlas',
      links: [{ href: `${baseUrl}/api/atlas/v2`, rel: 'self' }],
      throttling: false,
    });
  },
};
