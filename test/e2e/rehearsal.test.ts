import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  runCdk,
  startRehearsal,
  type CdkRun,
  type Rehearsal,
  type StackSummary,
} from '../../lib/rehearsal';

jest.setTimeout(120_000);

const APP_FOLDER = resolve(__dirname, '../fixtures/rehearsal-app');

/** What the fixture reads of THING. */
interface Thing {
  readonly name?: string;
  readonly size?: number;
  readonly behaviour?: 'good' | 'fails late';
  readonly after?: number;
  readonly retain?: boolean;
}

let rehearsal: Rehearsal;
let output: string;

beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'e2e-'));
  rehearsal = await startRehearsal();
  expect(await cdk(['bootstrap', 'aws://123456789012/us-east-1'])).toMatchObject({ code: 0 });
});

/** The stack has one name, so each test leaves nothing of it. */
afterEach(async () => {
  if (stack().status !== 'DELETE_COMPLETE') await destroy({});
});

afterAll(async () => {
  await rehearsal.close();
  rmSync(output, { recursive: true, force: true });
});

const cdk = (args: readonly string[], thing: Thing = {}): Promise<CdkRun> =>
  runCdk(rehearsal, ['--output', output, ...args], {
    cwd: APP_FOLDER,
    env: { CDK_VALIDATION: 'false', THING: JSON.stringify(thing) },
  });

const deploy = (thing: Thing): Promise<CdkRun> =>
  cdk(['deploy', '--require-approval', 'never', '--ci'], thing);

const destroy = (thing: Thing): Promise<CdkRun> => cdk(['destroy', '--force'], thing);

function stack(): StackSummary {
  const found = rehearsal.stacks().findLast(({ name }) => name === 'Things');
  if (found === undefined) throw new Error('there is no stack Things');
  return found;
}

/** Events sent to the thing of the newest stack: what was asked, of which id, and what came of it. */
function callsSince(count: number): readonly (readonly (string | undefined)[])[] {
  return rehearsal
    .customResourceCalls()
    .slice(count)
    .map(({ requestType, physicalId, answeredPhysicalId, status }) => [
      requestType,
      physicalId,
      answeredPhysicalId,
      status,
    ]);
}

const callCount = (): number => rehearsal.customResourceCalls().length;

test('a resource is deployed through the waiter, left alone, compared, updated and replaced', async () => {
  const start = callCount();
  expect(await deploy({})).toMatchObject({ code: 0 });
  expect(stack()).toMatchObject({
    status: 'CREATE_COMPLETE',
    outputs: { ThingId: 'thing-first', ThingSize: '1 m' },
  });

  const again = await deploy({});
  expect(again.stdout + again.stderr).toContain('Things (no changes)');

  const diff = await cdk(['diff'], { size: 2 });
  expect(diff.stdout + diff.stderr).toMatch(
    /\[~\] Custom::Thing Thing Thing\n └─ \[~\] Size\n {5}├─ \[-\] 1\n {5}└─ \[\+\] 2\n/,
  );
  expect(callsSince(start)).toHaveLength(1);

  expect(await deploy({ size: 2 })).toMatchObject({ code: 0 });
  expect(stack()).toMatchObject({
    status: 'UPDATE_COMPLETE',
    outputs: { ThingId: 'thing-first', ThingSize: '2 m' },
  });

  expect(await deploy({ name: 'second', size: 2 })).toMatchObject({ code: 0 });
  expect(stack().outputs).toEqual({ ThingId: 'thing-second', ThingSize: '2 m' });
  expect(callsSince(start)).toEqual([
    ['Create', undefined, 'thing-first', 'SUCCESS'],
    ['Update', 'thing-first', 'thing-first', 'SUCCESS'],
    ['Update', 'thing-first', 'thing-second', 'SUCCESS'],
    ['Delete', 'thing-first', 'thing-first', 'SUCCESS'],
  ]);

  expect(await destroy({})).toMatchObject({ code: 0 });
  expect(stack().status).toBe('DELETE_COMPLETE');
  expect(callsSince(start).at(-1)).toEqual(['Delete', 'thing-second', 'thing-second', 'SUCCESS']);
  expect(rehearsal.lambdaLog()).toContain('Create first of string size');
});

test('a replacement that is rolled back brings the first thing back and deletes the second', async () => {
  await deploy({});
  const start = callCount();
  rehearsal.failNext('After', 'it broke');
  const run = await deploy({ name: 'second', after: 2 });
  expect(run.code).toBe(1);
  expect(run.stdout + run.stderr).toContain('it broke');
  expect(stack()).toMatchObject({
    status: 'UPDATE_ROLLBACK_COMPLETE',
    outputs: { ThingId: 'thing-first', ThingSize: '1 m' },
  });
  expect(callsSince(start)).toEqual([
    ['Update', 'thing-first', 'thing-second', 'SUCCESS'],
    ['Update', 'thing-second', 'thing-first', 'SUCCESS'],
    ['Delete', 'thing-second', 'thing-second', 'SUCCESS'],
  ]);
});

test('a creation that fails in the waiter is deleted under the id it was given', async () => {
  const start = callCount();
  const run = await deploy({ behaviour: 'fails late' });
  expect(run.code).toBe(1);
  expect(run.stdout + run.stderr).toContain('the thing broke');
  expect(stack().status).toBe('ROLLBACK_COMPLETE');
  expect(callsSince(start)).toEqual([
    ['Create', undefined, 'thing-first', 'FAILED'],
    ['Delete', 'thing-first', 'thing-first', 'SUCCESS'],
  ]);
});

test('a thing that is to be retained is told nothing of the end of its stack', async () => {
  await deploy({ retain: true });
  const start = callCount();
  expect(await destroy({ retain: true })).toMatchObject({ code: 0 });
  expect(stack().status).toBe('DELETE_COMPLETE');
  expect(callsSince(start)).toEqual([]);
  expect(rehearsal.events('Things')).toContainEqual(
    expect.objectContaining({ logicalId: 'Thing', status: 'DELETE_SKIPPED' }),
  );
});
