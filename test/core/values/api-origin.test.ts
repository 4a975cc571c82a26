import { isApiOrigin } from '../../../lib/core/values/api-origin';

test.each([
  ['https://cloud.mongodb.com', true],
  ['https://cloud.mongodb.com:8443', true],
  ['http://127.0.0.1:4700', true],
  ['http://localhost:4700', true],
  ['http://[::1]:4700', true],
  ['http://cloud.mongodb.com', false],
  ['http://127.0.0.1.example', false],
  ['https://u:secret@cloud.mongodb.com', false],
  ['https://cloud.mongodb.com/', false],
  ['https://cloud.mongodb.com/api', false],
  ['https://cloud.mongodb.com?a', false],
  ['ftp://127.0.0.1', false],
  ['cloud.mongodb.com', false],
  ['', false],
])('a credential may be sent to %s: %s', (text, may) => {
  expect(isApiOrigin(text)).toBe(may);
});
