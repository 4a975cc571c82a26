import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGE_KINDS } from '../../lib/diff/changes/registry';
import { compareReadings, type ProtectionDiff } from '../../lib/diff/compare-readings';
import { verdictOf } from '../../lib/diff/judge/verdict';
import { readFile, readPlanSides } from '../../lib/diff/read/read-input';
import { type Reading } from '../../lib/diff/read/reading';
import { reportText } from '../../lib/diff/report/text';
import { APP_CASES } from './app-cases';
import { AZURE_CASES } from './azure-cases';
import { type GoldenCase } from './case';
import { CLUSTER_CASES } from './cluster-cases';
import { FURTHER_RUN_CASES } from './further-run-cases';
import { RUN_CASES } from './run-cases';
import { SCHEDULE_CASES } from './schedule-cases';
import { UNKNOWN_CASES } from './unknown-cases';

const CASES = [
  ...SCHEDULE_CASES,
  ...CLUSTER_CASES,
  ...RUN_CASES,
  ...FURTHER_RUN_CASES,
  ...AZURE_CASES,
  ...APP_CASES,
  ...UNKNOWN_CASES,
];
const FOLDER = join(__dirname, 'cases');
/** Set by `npm run golden -- --update`. */
const UPDATES = process.env['UPDATE_GOLDEN'] === 'true';

const textOf = (document: unknown): string => `${JSON.stringify(document, undefined, 1)}\n`;
const read = (document: unknown): Reading => readFile({ name: 'db.json', text: textOf(document) });

function diffOf(
  { before, after, arePlans }: GoldenCase,
  direction: 'there' | 'back',
): ProtectionDiff {
  const [old, young] = direction === 'there' ? [before, after] : [after, before];
  const sides =
    arePlans === true
      ? readPlanSides({ name: 'plan.json', text: textOf(old) })
      : { before: read(old), after: read(young) };
  if (sides === undefined) throw new Error('this is not a plan');
  return compareReadings(sides.before, sides.after, { today: '2026-11-24' });
}

describe.each(CASES)('$name', (golden) => {
  test.each(['there', 'back'] as const)('%s reads as recorded', (direction) => {
    const folder = join(FOLDER, golden.name);
    const file = join(folder, `${direction}.txt`);
    const diff = diffOf(golden, direction);
    const report = `${reportText(diff)}verdict: ${verdictOf(diff)}\n`;
    if (UPDATES) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'before.json'), textOf(golden.before));
      writeFileSync(join(folder, 'after.json'), textOf(golden.after));
      writeFileSync(file, report);
    }
    expect(report).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'a recorded report');
  });

  test('against itself nothing changes', () => {
    if (golden.arePlans === true) return;
    for (const side of [golden.before, golden.after])
      expect(compareReadings(read(side), read(side)).changes).toEqual([]);
  });
});

test('every kind of change is recorded', () => {
  const found = new Set(
    CASES.flatMap((golden) =>
      (['there', 'back'] as const).flatMap((direction) =>
        diffOf(golden, direction).changes.map(({ kind }) => kind),
      ),
    ),
  );
  expect(CHANGE_KINDS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

test('every level a kind says it can have, and no other, is recorded', () => {
  const found = new Map<string, Set<string>>();
  for (const golden of CASES)
    for (const direction of ['there', 'back'] as const)
      for (const { kind, level } of diffOf(golden, direction).changes)
        found.set(kind, (found.get(kind) ?? new Set<string>()).add(level));
  expect(CHANGE_KINDS.map(({ id }) => [id, [...(found.get(id) ?? [])].sort()])).toEqual(
    CHANGE_KINDS.map(({ id, levels }) => [id, [...levels].sort()]),
  );
});

test('no recorded case is left over', () => {
  const names = CASES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(readdirSync(FOLDER).filter((name) => !names.includes(name))).toEqual([]);
});
