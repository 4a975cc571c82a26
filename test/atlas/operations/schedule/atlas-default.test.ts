import {
  ATLAS_DEFAULTS,
  isAtlasDefault,
} from '../../../../lib/atlas/operations/schedule/atlas-default';
import { BackupPolicy } from '../../../../lib/core/values/backup-policy';

const PRESETS = [BackupPolicy.atlasDefault(), BackupPolicy.atlasDefaultNvme()].map(({ items }) =>
  items.map(({ data }) => data),
);

test('the defaults of Atlas are the presets of that name', () => {
  expect(ATLAS_DEFAULTS).toEqual(PRESETS);
});

test.each([
  [6, false],
  [7, true],
  [8, false],
])('with a window of %d days they are untouched: %s', (restoreWindowDays, isDefault) => {
  for (const items of PRESETS) expect(isAtlasDefault({ items, restoreWindowDays })).toBe(isDefault);
});

test('an item more or less is somebody’s decision', () => {
  const [items = []] = PRESETS;
  expect(isAtlasDefault({ items: items.slice(1) })).toBe(false);
  expect(isAtlasDefault({ items: [...items].reverse() })).toBe(true);
});
