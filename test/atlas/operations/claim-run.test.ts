import { claimRun } from '../../../lib/atlas/operations/claim-run';
import { type RunRecord, type RunRecords } from '../../../lib/atlas/operations/run-records';

const started: RunRecord = { state: 'started', at: '2026-11-21T03:00:00Z' };
const refused = (refusals?: number): RunRecord => ({
  state: 'refused',
  at: '2026-11-21T03:00:00Z',
  ...(refusals !== undefined && { plan: { refusals: `${refusals}` } }),
});

function startRecords(): { readonly kept: Map<string, RunRecord>; readonly records: RunRecords } {
  const kept = new Map<string, RunRecord>();
  const records: RunRecords = {
    read: (name) => Promise.resolve(kept.get(name)),
    createIfAbsent: (name, record) =>
      Promise.resolve(kept.has(name) ? false : kept.set(name, record) === kept),
    write: (name, record) => {
      kept.set(name, record);
      return Promise.resolve();
    },
  };
  return { kept, records };
}

const claim = (records: RunRecords, before?: RunRecord): Promise<RunRecord | undefined> =>
  claimRun(
    { name: 'run', nameAfter: (refusals) => `run after ${refusals}`, before, started },
    records,
  );

test('only the first may send a run that nobody has sent', async () => {
  const { kept, records } = startRecords();
  expect(await Promise.all([claim(records), claim(records)])).toEqual([started, undefined]);
  expect([...kept]).toEqual([['run', started]]);
});

test.each([
  ['one refusal', refused(), 1],
  ['a second one', refused(1), 2],
])('only the first may send it again after %s', async (_case, before, refusals) => {
  const { kept, records } = startRecords();
  kept.set('run', before);
  const again = { ...started, plan: { refusals: `${refusals}` } };
  expect(await Promise.all([claim(records, before), claim(records, before)])).toEqual([
    again,
    undefined,
  ]);
  expect(kept.get('run')).toEqual(again);
});

test('nobody may send what is under way or done', async () => {
  for (const before of [started, { ...started, state: 'done' } as const]) {
    const { kept, records } = startRecords();
    kept.set('run', before);
    expect(await claim(records, before)).toBeUndefined();
  }
});
