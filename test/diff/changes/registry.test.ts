import { readFileSync } from 'node:fs';
import { ACKNOWLEDGEABLE_CHANGES } from '../../../lib/core/acknowledgeable-changes';
import { type Action, type Coordinates } from '../../../lib/diff/changes/change-kind';
import { CHANGE_KINDS } from '../../../lib/diff/changes/registry';

const OPPOSITES: Readonly<Record<Action, Action>> = {
  add: 'remove',
  remove: 'add',
  increase: 'decrease',
  decrease: 'increase',
  hide: 'show',
  show: 'hide',
  alter: 'alter',
};

/** Coordinates without an opposite, and why. */
const WAIVERS: Readonly<Record<string, string>> = {
  'atlas schedule-management remove': 'what was released is declared again as schedule-declared',
  'atlas snapshot-management remove':
    'a released snapshot that is declared again is taken anew: snapshot-taken',
  'azure cluster-management remove': 'a forgotten cluster that is declared again is cluster-added',
};

const keyOf = ({ service, aspect, action }: Coordinates): string =>
  `${service} ${aspect} ${action}`;
const known = new Set(CHANGE_KINDS.map(keyOf));
const hasOpposite = (kind: Coordinates): boolean =>
  known.has(keyOf({ ...kind, action: OPPOSITES[kind.action] }));

test('every kind has its opposite, or a reason why not', () => {
  const alone = CHANGE_KINDS.filter((kind) => !hasOpposite(kind)).map(keyOf);
  expect(alone.filter((key) => !(key in WAIVERS))).toEqual([]);
});

test('no waiver is stale', () => {
  const alone = CHANGE_KINDS.filter((kind) => !hasOpposite(kind)).map(keyOf);
  expect(Object.keys(WAIVERS).filter((key) => !alone.includes(key))).toEqual([]);
});

test('no two kinds stand in one place', () => {
  expect(known.size).toBe(CHANGE_KINDS.length);
});

test('ids are unique and in kebab case', () => {
  const ids = CHANGE_KINDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
});

test('docs/plan-diff.md has a row for every kind and no other', () => {
  const page = readFileSync('docs/plan-diff.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| /gm)].map(([, id]) => id);
  expect([...new Set(rows)].sort()).toEqual(CHANGE_KINDS.map(({ id }) => id).sort());
});

test('every kind can be named by an acknowledgement', () => {
  expect([...ACKNOWLEDGEABLE_CHANGES].sort()).toEqual(CHANGE_KINDS.map(({ id }) => id).sort());
});
