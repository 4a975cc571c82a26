import { readConnectionString } from '../../../lib/cli/dump-plan/connection-string';

describe('a connection string', () => {
  test.each([
    ['mongodb+srv://cluster0.ab1cd.mongodb.net', 'mongodb+srv://cluster0.ab1cd.mongodb.net/'],
    [
      'mongodb+srv://ann@cluster0.ab1cd.mongodb.net/',
      'mongodb+srv://ann@cluster0.ab1cd.mongodb.net/',
    ],
    [
      'mongodb://ann@a.example:27017,b.example:27017/orders?tls=true&replicaSet=rs0',
      'mongodb://ann@a.example:27017,b.example:27017/orders?tls=true&replicaSet=rs0',
    ],
  ])('%s without a secret stays what it is', (given, text) => {
    expect(readConnectionString(given)).toMatchObject({ text, heldSecret: false });
  });

  test.each([
    ['mongodb+srv://ann:s3cret@host.example/', 'mongodb+srv://ann@host.example/'],
    ['mongodb+srv://ann:s3@cret@host.example/', 'mongodb+srv://ann@host.example/'],
    ['mongodb+srv://ann:s3:cret@host.example', 'mongodb+srv://ann@host.example/'],
    ['mongodb+srv://ann:s3/cret@host.example/db', 'mongodb+srv://ann@host.example/db'],
    [
      'mongodb://host.example/?tls=true&tlsCertificateKeyFilePassword=s3cret',
      'mongodb://host.example/?tls=true',
    ],
    [
      'mongodb://host.example/?authMechanismProperties=AWS_SESSION_TOKEN:s3cret',
      'mongodb://host.example/',
    ],
  ])('%s loses its secret', (given, text) => {
    const read = readConnectionString(given);
    expect(read).toMatchObject({ text, heldSecret: true });
    expect(read.text + read.host).not.toMatch(/s3|cret/);
  });

  test('names its first host', () => {
    expect(readConnectionString('mongodb://ann:x@a:1,b:2/').host).toBe('a:1');
  });

  test.each([['ann:s3cret@host'], ['https://ann:s3cret@host/']])(
    '%s is none, and is not repeated',
    (given) => {
      expect(() => readConnectionString(given)).toThrow(
        /^the connection string begins with neither mongodb:\/\/ nor mongodb\+srv:\/\/; copy it from the Connect dialog of the cluster$/,
      );
    },
  );

  test.each([['mongodb://'], ['mongodb://ann:12?s3cret@host/'], ['mongodb://ann:s3?cret']])(
    '%s names no host, and is not repeated',
    (given) => {
      expect(() => readConnectionString(given)).toThrow(
        /^the connection string names no host that can be read; leave the password out, or write it percent-encoded$/,
      );
    },
  );
});
