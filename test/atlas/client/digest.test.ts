import { answerChallenge, tryParseChallenge } from '../../../lib/atlas/client/digest';

// The worked example of RFC 2617, section 3.5.
test('a challenge is answered as the standard works it out', () => {
  const challenge = tryParseChallenge(
    'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  );
  expect(challenge).toEqual({
    realm: 'testrealm@host.com',
    nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
    opaque: '5ccc069c403ebaf9f0171e9517f40e41',
    stale: false,
  });
  if (challenge === undefined) throw new Error('the example holds a challenge');
  const header = answerChallenge(
    challenge,
    { kind: 'api-key', publicKey: 'Mufasa', privateKey: 'Circle Of Life' },
    { method: 'GET', uri: '/dir/index.html', count: 1, clientNonce: '0a4f113b' },
  );
  expect(header).toBe(
    'Digest username="Mufasa", realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", algorithm=MD5, qop=auth, nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  );
});

test.each([null, '', 'Basic realm="x"', 'Digest realm="x"', 'Digestive nonce="x"'])(
  '%j is no challenge',
  (header) => {
    expect(tryParseChallenge(header)).toBeUndefined();
  },
);

test.each([
  ['Digest nonce="n", stale=true', true],
  ['digest NONCE="n", STALE="TRUE"', true],
  ['Digest nonce="n", stale=false', false],
  ['Digest nonce="n"', false],
])('%s tells whether the last one is stale', (header, stale) => {
  expect(tryParseChallenge(header)).toMatchObject({ nonce: 'n', stale });
});
