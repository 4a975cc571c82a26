import { MongoDbVersion } from '../../../lib/core/values/mongodb-version';

test.each([
  ['8.0', { major: 8, minor: 0, patch: undefined }],
  ['8.0.4', { major: 8, minor: 0, patch: 4 }],
  ['7.3.10', { major: 7, minor: 3, patch: 10 }],
  ['10.0.0', { major: 10, minor: 0, patch: 0 }],
])('version %s is read and written back', (text, parts) => {
  const version = MongoDbVersion.parse(text);
  expect({ ...version }).toEqual(parts);
  expect(String(version)).toBe(text);
});

test.each(['8', '8.', '.0', '8.0.', '8.0.4.1', 'v8.0', '8.0-rc1', ' 8.0', '8.0 ', '8.0\n', ''])(
  '%j is no version',
  (text) => {
    expect(() => MongoDbVersion.parse(text)).toThrow(
      expect.objectContaining({
        code: 'mongodb-version-malformed',
        message: `MongoDB version ${text} is not of the form 8.0 or 8.0.4; write major and minor, and the patch level if it matters`,
      }),
    );
  },
);
