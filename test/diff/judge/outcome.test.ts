import { type Change } from '../../../lib/diff/change';
import { type ProtectionDiff } from '../../../lib/diff/compare-readings';
import { outcomeOf } from '../../../lib/diff/judge/outcome';
import { compareReadings } from '../../../lib/diff/compare-readings';
import { readFile } from '../../../lib/diff/read/read-input';
import { CLUSTER, days, daily, modelOf, SCHEDULE } from '../../golden/inputs/models';

const read = (model: object) => readFile({ name: 'a.json', text: JSON.stringify(model) });
const scheduleOf = (rest: object) =>
  modelOf([{ ...CLUSTER, schedules: [{ ...SCHEDULE, ...rest }] }]);

/** A change that cannot be told: the restore window becomes known only at deploy. */
const unclear: ProtectionDiff = compareReadings(
  read(scheduleOf({ restoreWindowDays: 2 })),
  read(scheduleOf({ restoreWindowDays: { unknown: { Ref: 'Window' } } })),
);
/** The same, where the newer side would be refused too. */
const invalid: ProtectionDiff = {
  changes: unclear.changes,
  invalid: compareReadings(
    read(scheduleOf({})),
    read(scheduleOf({ items: [daily(days(1))], restoreWindowDays: 7 })),
  ).invalid,
};

test('what cannot be told is told apart', () => {
  expect(unclear.changes.map(({ verdict }: Change) => verdict)).toContain('cannot tell');
  expect(invalid.invalid.length).toBeGreaterThan(0);
});

test.each([
  ['what cannot be told', unclear, {}, 'does not weaken'],
  ['what cannot be told, strictly', unclear, { isStrict: true }, 'weakens'],
  ['an invalid side', invalid, {}, 'invalid'],
  ['an invalid side, strictly, beside what cannot be told', invalid, { isStrict: true }, 'weakens'],
  [
    'an invalid side, strictly, that fails from weaker on',
    invalid,
    { isStrict: true, failOn: 'weakens' },
    'weakens',
  ],
  ['an invalid side that fails from weaker on', invalid, { failOn: 'weakens' }, 'does not weaken'],
  ['anything that never fails', invalid, { isStrict: true, failOn: 'never' }, 'does not weaken'],
] as const)('%s', (_what, diff, strictness, outcome) => {
  expect(outcomeOf(diff, strictness)).toBe(outcome);
});
