import { CfnParameter, NestedStack, Stack } from 'aws-cdk-lib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtlasRegion, BackupPolicy, Frequency, TimeOfDay } from 'mongodb-backup-constructs';
import {
  Acknowledgement,
  AutoExport,
  ExistingSnapshots,
  OnDrift,
  OnRemove,
  SnapshotCopy,
} from 'mongodb-backup-constructs/aws-cdk';
import { MODEL_VERSION } from '../../lib/core/model/protection-model';
import {
  aCluster,
  anApp,
  aProject,
  aSchedule,
  assemblyOf,
  aStack,
  modelFileOf,
  PROJECT_ID,
} from './world';

describe('the model file of a stack', () => {
  test('holds everything the stack declares, with the place it was written', () => {
    const stack = aStack();
    const cluster = aCluster(stack, { project: aProject(stack, 'Payments', 'payments') });
    const schedule = aSchedule(stack, cluster, {
      referenceTime: TimeOfDay.utc(3, 30),
      restoreWindowDays: 7,
      copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true, zone: 'Zone 1' })],
      autoExport: AutoExport.to('65f0c1d2e3a4b5c6d7e8f902', Frequency.DAILY),
      existingSnapshots: ExistingSnapshots.applyNewRetentionOnce('2026-11-21 OPS-812'),
      onDrift: OnDrift.OVERWRITE,
      adopt: true,
      onRemove: OnRemove.DELETE_SCHEDULE,
      reapply: 'twice',
    });
    Acknowledgement.of(schedule)
      .add({ rule: 'schedule-outlives-its-construct', reason: 'a test', until: '2027-03-31' })
      .add({ rule: 'existing-snapshots-keep-their-expiry', reason: 'OPS-812' })
      .add({ rule: 'auto-export-is-not-daily', reason: 'Support agreed' });
    const place = expect.stringMatching(/^test\/aws-cdk\/[\w-]+(\.test)?\.ts:\d+$/) as string;
    expect(modelFileOf(stack)).toEqual({
      version: MODEL_VERSION,
      engine: 'aws-cdk',
      stack: 'Backups',
      projects: [
        {
          path: 'Backups/Payments',
          id: PROJECT_ID,
          name: 'payments',
          credential: 'atlas/backup-manager',
        },
      ],
      clusters: [
        {
          path: 'Backups/Orders',
          source: place,
          service: 'atlas',
          projectId: PROJECT_ID,
          name: 'orders',
          credential: 'atlas/backup-manager',
          facts: {},
          schedules: [
            {
              path: 'Backups/Schedule',
              source: place,
              items: BackupPolicy.keepDays(14).items.map(({ data }) => data),
              referenceTime: { hour: 3, minute: 30 },
              restoreWindowDays: 7,
              copies: [
                {
                  region: { provider: 'AWS', name: 'US_WEST_2' },
                  oplog: true,
                  zone: 'Zone 1',
                },
              ],
              autoExport: { bucketId: '65f0c1d2e3a4b5c6d7e8f902', frequency: 'daily' },
              existingSnapshots: { act: 'apply-new-retention', key: '2026-11-21 OPS-812' },
              onDrift: 'overwrite',
              adopt: true,
              onRemove: 'delete-schedule',
              reapply: 'twice',
            },
          ],
        },
      ],
      acknowledgements: [
        {
          path: 'Backups/Schedule',
          rule: 'schedule-outlives-its-construct',
          reason: 'a test',
          until: '2027-03-31',
        },
        {
          path: 'Backups/Schedule',
          rule: 'existing-snapshots-keep-their-expiry',
          reason: 'OPS-812',
        },
        { path: 'Backups/Schedule', rule: 'auto-export-is-not-daily', reason: 'Support agreed' },
      ],
    });
  });

  test('holds the expression of what is known only at deploy, and never a raw token', () => {
    const stack = aStack();
    const text = (id: string): string => new CfnParameter(stack, id).valueAsString;
    const days = new CfnParameter(stack, 'Days', { type: 'Number' }).valueAsNumber;
    aSchedule(stack, aCluster(stack, { project: aProject(stack, 'Payments', text('Name')) }), {
      restoreWindowDays: days,
      autoExport: AutoExport.to(text('Bucket'), Frequency.DAILY),
      reapply: text('Again'),
    });
    Acknowledgement.of(stack).add({ rule: 'auto-export-is-not-daily', reason: 'agreed' });
    const model = modelFileOf(stack);
    expect(JSON.stringify(model)).not.toContain('Token[');
    expect(model.projects[0]?.name).toEqual({ unknown: { Ref: 'Name' } });
    expect(model.clusters[0]?.schedules[0]).toMatchObject({
      restoreWindowDays: { unknown: { Ref: 'Days' } },
      autoExport: { bucketId: { unknown: { Ref: 'Bucket' } } },
      reapply: { unknown: { Ref: 'Again' } },
    });
  });

  test('a copy needs its zone as text', () => {
    const zone = new CfnParameter(aStack(), 'Zone').valueAsString;
    expect(() => SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { zone })).toThrow(
      "'zone' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it",
    );
  });

  test('a nested stack writes its own, named by its artifact', () => {
    const stack = aStack();
    const nested = new NestedStack(stack, 'Nested');
    aSchedule(nested, aCluster(stack));
    const model = modelFileOf(nested);
    expect(model.stack).toBe(nested.artifactId);
    expect(model.stack).toMatch(/^BackupsNested/);
    expect(model.clusters[0]?.schedules).toHaveLength(1);
    expect(modelFileOf(stack).clusters[0]?.schedules).toEqual([]);
  });

  test('a schedule in another stack than its cluster brings the facts along', () => {
    const app = anApp();
    const [home, away] = [new Stack(app, 'Home'), new Stack(app, 'Away')];
    aSchedule(away, aCluster(home, { pointInTimeRestore: true }));
    expect(modelFileOf(away).clusters).toMatchObject([
      { path: 'Home/Orders', facts: { pointInTimeRestore: true }, schedules: [{}] },
    ]);
  });

  test('is the same in two synths, and names neither machine nor secret', () => {
    const write = (): readonly (readonly [string, string])[] => {
      const stack = aStack();
      aSchedule(stack);
      const { directory } = assemblyOf(stack);
      return readdirSync(directory)
        .filter((name) => /\.(protection|template)\.json$/.test(name))
        .map((name) => [name, readFileSync(join(directory, name), 'utf8')] as const);
    };
    const first = write();
    expect(first.map(([name]) => name)).toEqual([
      'Backups.protection.json',
      'Backups.template.json',
    ]);
    expect(write()).toEqual(first);
    expect(first[0]?.[1]).not.toContain(process.cwd());
    expect(first[0]?.[1]).not.toContain('arn:');
  });
});
