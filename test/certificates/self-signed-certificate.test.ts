import { X509Certificate } from 'node:crypto';
import { selfSignedCertificate } from '../../lib/certificates/self-signed-certificate';

const NOW = Date.parse('2026-11-21T03:16:07.123Z');

describe('a certificate that signs itself', () => {
  test('is for localhost, and valid for 30 days from an hour ago', () => {
    const { certificatePem, certificateDer } = selfSignedCertificate(NOW);
    const certificate = new X509Certificate(certificatePem);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.ca).toBe(true);
    expect(certificate.raw.equals(certificateDer)).toBe(true);
    expect(Date.parse(certificate.validFrom)).toBe(Date.parse('2026-11-21T02:16:07Z'));
    expect(Date.parse(certificate.validTo)).toBe(Date.parse('2026-12-21T03:16:07Z'));
  });
});
