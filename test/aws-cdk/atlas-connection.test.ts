import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { AtlasConnection } from 'mongodb-backup-constructs/aws-cdk';
import { aStack } from './world';

const connect = (baseUrl: string): AtlasConnection => {
  const stack = aStack();
  return AtlasConnection.fromSecret(Secret.fromSecretNameV2(stack, 'Key', 'a'), { baseUrl });
};

test.each(['https://cloud.mongodbgov.com', 'http://127.0.0.1:4700', '${Token[BaseUrl.7]}'])(
  'a base URL may be %s',
  (baseUrl) => {
    expect(connect(baseUrl).baseUrl).toBe(baseUrl);
  },
);

test.each([
  ['http://atlas.example', 'http://atlas.example'],
  ['https://atlas.example/api', 'https://atlas.example/api'],
  ['https://u:topsecret@atlas.example', 'one with a user in it'],
])('a base URL may not be %s', (baseUrl, told) => {
  expect(() => connect(baseUrl)).toThrow(
    `'baseUrl' must be https:// and a host without user, path or query (http:// only for this machine), got ${told}; write it like https://cloud.mongodb.com`,
  );
});
