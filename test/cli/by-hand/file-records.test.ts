import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRecords, recordsFolder } from '../../../lib/cli/by-hand/file-records';

const RECORD = { state: 'started', at: '2026-11-21T03:00:00Z' } as const;
const NAME = '65f0c1d2e3a4b5c6d7e8f901/orders/restore/abc';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a record is kept for another process', async () => {
  await fileRecords(folder).write(NAME, RECORD);
  expect(await fileRecords(folder).read(NAME)).toEqual(RECORD);
  expect(await fileRecords(folder).read(`${NAME}d`)).toBeUndefined();
});

test('only one of many may begin a run, and leaves nothing else behind', async () => {
  const records = fileRecords(folder);
  const begun = await Promise.all(
    [1, 2, 3, 4].map((number) => records.createIfAbsent(NAME, { ...RECORD, jobId: `${number}` })),
  );
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(readdirSync(join(folder, NAME, '..'))).toEqual(['abc.json']);
});

test('a record is replaced', async () => {
  const records = fileRecords(folder);
  await records.createIfAbsent(NAME, RECORD);
  await records.write(NAME, { ...RECORD, state: 'done' });
  expect((await records.read(NAME))?.state).toBe('done');
});

test.each(['', '{', 'null', '{"state":"done"}'])(
  'a record that holds %j is never taken for none',
  async (text) => {
    await fileRecords(folder).write(NAME, RECORD);
    const path = join(folder, `${NAME}.json`);
    writeFileSync(path, text);
    await expect(fileRecords(folder).read(NAME)).rejects.toThrow(
      `the record ${path} cannot be understood, so whether the run happened cannot be told, and nothing was started; look in Atlas, then remove the file or use a new --run-id`,
    );
  },
);

test('records are readable by nobody else', async () => {
  await fileRecords(join(folder, 'runs')).write(NAME, RECORD);
  expect(statSync(join(folder, 'runs')).mode & 0o777).toBe(0o700);
});

test('records outlive a reboot, where the system keeps state', () => {
  expect(recordsFolder({ env: { HOME: '/home/ada' } })).toBe(
    '/home/ada/.local/state/mongodb-backup/runs',
  );
  expect(recordsFolder({ env: { XDG_STATE_HOME: '/state' } })).toBe('/state/mongodb-backup/runs');
});
