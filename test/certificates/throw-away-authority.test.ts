import { X509Certificate } from 'node:crypto';
import { throwAwayAuthority } from '../../lib/certificates/throw-away-authority';

const NOW = Date.parse('2026-11-21T03:16:07.123Z');

describe('a throw-away authority', () => {
  const authority = throwAwayAuthority('nobody in particular', NOW);
  const trusted = new X509Certificate(authority.certificatePem);
  const shown = new X509Certificate(authority.issue(['localhost', '127.0.0.1']).certificatePem);

  test('signs itself and is an authority', () => {
    expect(trusted.subject).toBe('CN=nobody in particular');
    expect(trusted.verify(trusted.publicKey)).toBe(true);
    expect(trusted.ca).toBe(true);
  });

  test('issues what it can be held to', () => {
    expect(shown.checkIssued(trusted)).toBe(true);
    expect(shown.verify(trusted.publicKey)).toBe(true);
    expect(shown.ca).toBe(false);
  });

  test('names every host, and no other', () => {
    expect(shown.checkHost('localhost')).toBe('localhost');
    expect(shown.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(shown.checkHost('management.azure.com')).toBeUndefined();
  });

  test('is another one each time', () => {
    const other = new X509Certificate(
      throwAwayAuthority('nobody in particular', NOW).certificatePem,
    );
    expect(shown.verify(other.publicKey)).toBe(false);
  });
});
