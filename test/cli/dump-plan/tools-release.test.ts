import { describeTools } from '../../../lib/cli/dump-plan/tools-release';
import { MongoDbVersion } from '../../../lib/core/values/mongodb-version';

test.each([
  ['4.4', 'the MongoDB Database Tools 100.4.0 or newer for MongoDB 4.4'],
  ['5.0', 'the MongoDB Database Tools 100.4.0 or newer for MongoDB 5.0'],
  ['6.0.5', 'the MongoDB Database Tools 100.6.0 or newer for MongoDB 6.0'],
  ['7.0', 'the MongoDB Database Tools 100.8.0 or newer for MongoDB 7.0'],
  ['8.0', 'the MongoDB Database Tools 100.10.0 or newer for MongoDB 8.0'],
  ['8.2', 'the MongoDB Database Tools 100.13.0 or newer for MongoDB 8.2'],
  ['9.0', 'the MongoDB Database Tools 100.18.0 or newer for MongoDB 9.0'],
  ['9.1', 'the latest release of the MongoDB Database Tools, newer than 100.18.0, for MongoDB 9.1'],
])('MongoDB %s takes %s', (version, tools) => {
  expect(describeTools(MongoDbVersion.parse(version))).toBe(tools);
});
