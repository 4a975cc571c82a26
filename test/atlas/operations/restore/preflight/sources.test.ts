import { PREFLIGHT } from '../../../../../lib/atlas/operations/restore/preflight/registry';
import { SOURCES_OF_CHECKS } from '../../../../../lib/atlas/operations/restore/preflight/sources';

test('evidence can say of every check before a restore where its answer comes from', () => {
  expect(Object.keys(SOURCES_OF_CHECKS)).toEqual(PREFLIGHT.map(({ name }) => name));
});
