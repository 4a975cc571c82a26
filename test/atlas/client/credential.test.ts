import { describeCredential, parseCredential } from '../../../lib/atlas/client/credential';

const HIDDEN = 'very-secret-text';

test('a secret holds a service account or an API key, and messages show neither', () => {
  const account = parseCredential(
    'atlas/key',
    JSON.stringify({ clientId: 'mdb_sa_id_cdef', clientSecret: HIDDEN }),
  );
  const key = parseCredential(
    'atlas/key',
    JSON.stringify({ publicKey: 'abcdefgh', privateKey: HIDDEN }),
  );
  expect([account, key].map(describeCredential)).toEqual([
    'the service account ****cdef',
    'the API key ****efgh',
  ]);
});

test.each<[held: string, text: string | undefined]>([
  ['text that is not a JSON object', undefined],
  ['text that is not a JSON object', HIDDEN],
  ['text that is not a JSON object', JSON.stringify([HIDDEN])],
  ['text that is not a JSON object', 'null'],
  ['an empty object', '{}'],
  ['the keys clientId', JSON.stringify({ clientId: HIDDEN })],
  ['the keys clientId, clientSecret', JSON.stringify({ clientId: HIDDEN, clientSecret: '' })],
  ['the keys publicKey, privateKey', JSON.stringify({ publicKey: 7, privateKey: HIDDEN })],
  ['the keys (unnamed)', JSON.stringify({ [`${HIDDEN} as a key`]: 1 })],
  ['the keys a, b, c, d, e', JSON.stringify({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })],
])('a secret that holds %s is refused by name', (held, text) => {
  expect(() => parseCredential('atlas/key', text)).toThrow(
    expect.objectContaining({
      name: 'CredentialError',
      message: `secret atlas/key holds ${held}; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it`,
    }),
  );
});
