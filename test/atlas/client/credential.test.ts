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
  ['the keys (unnamed)', JSON.stringify({ [`a${'b'.repeat(12)}`]: 1 })],
  [`the keys a${'b'.repeat(11)}`, JSON.stringify({ [`a${'b'.repeat(11)}`]: 1 })],
  ['the keys (unnamed)', JSON.stringify({ 'abcdef01-89ab-4def-8123-456789abcdef': 'abcdefgh' })],
  ['the keys a, b, c, d, e', JSON.stringify({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })],
])('a secret that holds %s is refused by name', (held, text) => {
  expect(() => parseCredential('atlas/key', text)).toThrow(
    expect.objectContaining({
      name: 'CredentialError',
      message: `secret atlas/key holds ${held}; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it`,
    }),
  );
});

test.each<[field: string, secret: object]>([
  ['publicKey', { publicKey: 'abcdefgh\n', privateKey: HIDDEN }],
  ['publicKey', { publicKey: 'abc’defgh', privateKey: HIDDEN }],
  ['publicKey', { publicKey: 'abc"defgh', privateKey: HIDDEN }],
  ['privateKey', { publicKey: 'abcdefgh', privateKey: `${HIDDEN} ` }],
  ['clientId', { clientId: '\u0000', clientSecret: HIDDEN }],
  ['clientSecret', { clientId: 'mdb_sa_id_1', clientSecret: `${HIDDEN}\r` }],
])('a %s with a character no header takes is refused, not trimmed: %j', (field, secret) => {
  expect(() => parseCredential('atlas/key', JSON.stringify(secret))).toThrow(
    expect.objectContaining({
      name: 'CredentialError',
      message: `secret atlas/key: its ${field} holds a space, a line break, a quote or a character outside ASCII, which no credential of Atlas has; store it again as Atlas shows it`,
    }),
  );
});
