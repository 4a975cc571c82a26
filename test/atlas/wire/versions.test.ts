import { versionOf, type AtlasOperation } from '../../../lib/atlas/wire/versions';
import { OPERATION_VERSIONS } from './operation-versions';

test('each operation is asked for in the version it was recorded with', () => {
  const operations = Object.keys(OPERATION_VERSIONS) as AtlasOperation[];
  const asked = Object.fromEntries(operations.map((name) => [name, versionOf(name)]));

  expect(asked).toEqual(OPERATION_VERSIONS);
});
