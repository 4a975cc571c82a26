import {
  handshakeLine,
  readHandshake,
} from '../../../../lib/terraform-provider/protocol/plugin/handshake';

const ENV = {
  TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
  PLUGIN_PROTOCOL_VERSIONS: '5,6',
  PLUGIN_CLIENT_CERT: 'pem',
};

describe('the handshake', () => {
  test('reads what Terraform says', () => {
    expect(readHandshake({ ...ENV, PLUGIN_UNIX_SOCKET_DIR: '/run/plugins' })).toEqual({
      clientCertificatePem: 'pem',
      socketFolder: '/run/plugins',
    });
    expect(readHandshake({ ...ENV, PLUGIN_CLIENT_CERT: '', TF_DISABLE_PLUGIN_TLS: '1' })).toEqual({
      clientCertificatePem: undefined,
      socketFolder: undefined,
    });
  });

  test('fails when a person starts the provider, or a Terraform it cannot talk to', () => {
    expect(() => readHandshake({})).toThrow(
      'this is a Terraform provider, which terraform starts by itself; run terraform in a folder whose configuration requires it',
    );
    expect(() => readHandshake({ ...ENV, PLUGIN_PROTOCOL_VERSIONS: '4,5' })).toThrow(
      'this provider speaks plugin protocol 6 and terraform offers 4, 5; use Terraform 1.0 or newer',
    );
  });

  test('fails when the client shows no certificate', () => {
    expect(() => readHandshake({ ...ENV, PLUGIN_CLIENT_CERT: undefined })).toThrow(
      'terraform gave no client certificate, and without one anybody on this machine could talk to the provider; use Terraform 1.0 or newer, or set TF_DISABLE_PLUGIN_TLS=1 for a debugging session',
    );
  });

  test('is one line, with the certificate without padding', () => {
    expect(handshakeLine('/tmp/s', Buffer.from('a'))).toBe('1|6|unix|/tmp/s|grpc|YQ\n');
    expect(handshakeLine('/tmp/s', undefined)).toBe('1|6|unix|/tmp/s|grpc|\n');
  });
});
