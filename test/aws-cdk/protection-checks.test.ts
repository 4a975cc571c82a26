import { App, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AtlasRegion,
  BackupPolicy,
  ClusterTier,
  DayOfWeek,
  PolicyItem,
  Retention,
} from 'mongodb-backup-constructs';
import { ProtectionChecks, SnapshotCopy } from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, anApp, aSchedule, aStack, assemblyOf } from './world';

const TOO_SHORT = BackupPolicy.of(
  PolicyItem.daily({ keep: Retention.days(14) }),
  PolicyItem.weekly({ on: DayOfWeek.SATURDAY, keep: Retention.days(6) }),
);

const refuse = (stack: Stack): Stack => {
  aSchedule(stack, aCluster(stack), { policy: TOO_SHORT });
  return stack;
};

describe('a schedule Atlas would refuse', () => {
  const rule = /mongodb-backup::rarer-items-keep-longer/;

  test('fails the synth of its app', () => {
    const stack = refuse(aStack());
    expect(() => assemblyOf(stack)).toThrow(rule);
  });

  test('fails a test of its template', () => {
    const stack = refuse(aStack());
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });

  test('is told with the cluster, the values, the place, the page and the remedy', () => {
    const [finding, ...others] = ProtectionChecks.validateScope(refuse(aStack()));
    const shown = [finding, ...others].filter((each) => each?.verdict === 'violated');
    expect(shown).toEqual([
      {
        rule: 'rarer-items-keep-longer',
        verdict: 'violated',
        severity: 'fatal',
        subject: 'cluster orders',
        message: 'weekly snapshots are kept 6 days, less than the 14 days of daily snapshots',
        fix: 'keep weekly snapshots for 14 days or more',
        source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
        path: 'Backups/Schedule',
        location: expect.stringMatching(/^test\/aws-cdk\/[\w.-]+:\d+$/),
      },
    ]);
  });

  test('names the line and the page in the report every channel of CDK shows', () => {
    const stack = refuse(aStack());
    expect(() => assemblyOf(stack)).toThrow();
    const { root } = stack.node;
    const folder = App.isApp(root) ? root.outdir : '';
    const report = readFileSync(join(folder, 'validation-report.json'), 'utf8');
    expect(report).toMatch(
      /"cluster orders: weekly snapshots are kept 6 days, less than the 14 days of daily snapshots \(test\/aws-cdk\/[\w.-]+:\d+\); see https:\/\/www\.mongodb\.com\/docs\/atlas\/backup\/cloud-backup\/scheduling\/"/,
    );
  });

  test('fails nothing but a look at the scope where a Stage is synthesized alone', () => {
    const stage = new Stage(anApp(), 'Prod');
    refuse(new Stack(stage, 'Backups'));
    expect(ProtectionChecks.validateScope(stage)).toContainEqual(
      expect.objectContaining({ rule: 'rarer-items-keep-longer', path: 'Prod/Backups/Schedule' }),
    );
  });

  test('fails the app a Stage is in', () => {
    const app = anApp();
    refuse(new Stack(new Stage(app, 'Prod'), 'Backups'));
    expect(() => app.synth()).toThrow(rule);
  });
});

describe('the checks of an app', () => {
  test('run once, however many stacks there are', () => {
    const app = anApp();
    refuse(new Stack(app, 'One'));
    const two = new Stack(app, 'Two');
    aSchedule(two, aCluster(two, { clusterName: 'invoices' }));
    const thrown = messageOf(() => app.synth());
    expect(thrown.match(/rarer-items-keep-longer/g)).toHaveLength(1);
  });

  test('find a second schedule of one cluster in another stack', () => {
    const app = anApp();
    aSchedule(new Stack(app, 'One'));
    aSchedule(new Stack(app, 'Two'));
    expect(messageOf(() => app.synth())).toContain('one-schedule-per-cluster');
  });

  test('let a sound app pass, unknown facts and all', () => {
    const stack = aStack();
    aSchedule(stack);
    expect(() => assemblyOf(stack)).not.toThrow();
    const verdicts = ProtectionChecks.validateScope(stack).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['unverified']));
  });

  test('leave nothing open where the facts are stated', () => {
    const stack = aStack();
    aSchedule(
      stack,
      aCluster(stack, {
        tier: ClusterTier.M30,
        backupEnabled: true,
        pointInTimeRestore: true,
        regions: [AtlasRegion.aws('US_EAST_1')],
      }),
      { copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'))] },
    );
    expect(ProtectionChecks.validateScope(stack)).toEqual([]);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
