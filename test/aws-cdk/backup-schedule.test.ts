import { CfnParameter, CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { AtlasRegion, BackupPolicy, Frequency, TimeOfDay } from 'mongodb-backup-constructs';
import {
  Acknowledgement,
  AutoExport,
  ExistingSnapshots,
  OnDrift,
  OnRemove,
  SnapshotCopy,
} from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, aProject, aSchedule, aStack, PROJECT_ID, scheduleIn } from './world';

describe('the resource of a schedule', () => {
  test('holds what is declared and nothing that is not', () => {
    const stack = aStack();
    aSchedule(stack);
    expect(scheduleIn(stack)).toEqual({
      Type: 'Custom::MongoDbBackupSchedule',
      Properties: {
        ServiceToken: { 'Fn::GetAtt': ['MongoDbBackupProviderframeworkonEventE6B72A1D', 'Arn'] },
        ServiceTimeout: '1200',
        schema: 1,
        connection: {
          secretArn: {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':secretsmanager:',
                { Ref: 'AWS::Region' },
                ':',
                { Ref: 'AWS::AccountId' },
                ':secret:atlas/backup-manager',
              ],
            ],
          },
        },
        projectId: PROJECT_ID,
        clusterName: 'orders',
        facts: {},
        schedule: { items: BackupPolicy.keepDays(14).items.map(({ data }) => data) },
      },
      UpdateReplacePolicy: 'Retain',
      DeletionPolicy: 'Retain',
    });
  });

  test('holds every choice', () => {
    const stack = aStack();
    aSchedule(stack, aCluster(stack), {
      referenceTime: TimeOfDay.utc(3, 30),
      restoreWindowDays: 7,
      copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'))],
      autoExport: AutoExport.to('65f0c1d2e3a4b5c6d7e8f902', Frequency.DAILY),
      existingSnapshots: ExistingSnapshots.deleteSnapshotsOfRemovedItemsOnce('OPS-812'),
      onDrift: OnDrift.OVERWRITE,
      adopt: true,
      onRemove: OnRemove.DELETE_SCHEDULE,
      reapply: 'twice',
    });
    Acknowledgement.of(stack)
      .add({ rule: 'auto-export-is-not-daily', reason: 'agreed' })
      .add({ rule: 'existing-snapshots-keep-their-expiry', reason: 'agreed' })
      .add({ rule: 'schedule-outlives-its-construct', reason: 'agreed' });
    const { Properties, DeletionPolicy, UpdateReplacePolicy } = scheduleIn(stack);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Delete', 'Delete']);
    expect(Properties).toMatchObject({
      schedule: {
        referenceTime: { hour: 3, minute: 30 },
        restoreWindowDays: 7,
        copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: false }],
        autoExport: { bucketId: '65f0c1d2e3a4b5c6d7e8f902', frequency: 'daily' },
        existingSnapshots: { act: 'delete-of-removed-items', key: 'OPS-812' },
      },
      onDrift: 'overwrite',
      adopt: true,
      onRemove: 'delete-schedule',
      reapply: 'twice',
    });
  });

  test('takes protection away only where that is written', () => {
    const stack = aStack();
    aSchedule(stack, aCluster(stack), { copies: [], autoExport: AutoExport.OFF });
    expect(scheduleIn(stack).Properties['schedule']).toMatchObject({
      copies: [],
      autoExport: 'off',
    });
  });

  test('keeps what is known only at deploy a reference', () => {
    const stack = aStack();
    const days = new CfnParameter(stack, 'Days', { type: 'Number' }).valueAsNumber;
    const again = new CfnParameter(stack, 'Again').valueAsString;
    aSchedule(stack, aCluster(stack), { restoreWindowDays: days, reapply: again });
    expect(scheduleIn(stack).Properties).toMatchObject({
      schedule: { restoreWindowDays: { Ref: 'Days' } },
      reapply: { Ref: 'Again' },
    });
  });

  test('answers with the ids of the policy', () => {
    const stack = aStack();
    const schedule = aSchedule(stack);
    expect(stack.resolve([schedule.policyId, schedule.nextSnapshot])).toEqual([
      { 'Fn::GetAtt': ['Schedule83A77FD1', 'PolicyId'] },
      { 'Fn::GetAtt': ['Schedule83A77FD1', 'NextSnapshot'] },
    ]);
  });

  test('waits for what was added below its cluster', () => {
    const stack = aStack();
    const cluster = aCluster(stack);
    new CfnResource(stack, 'Unrelated', { type: 'Test::Thing' });
    if (!Construct.isConstruct(cluster)) throw new Error('a cluster is a construct');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- isConstruct proves it
    new CfnResource(cluster, 'Below', { type: 'Test::Thing' });
    aSchedule(stack, cluster);
    expect(scheduleIn(stack).DependsOn).toEqual([expect.stringMatching(/^OrdersBelow/)]);
  });

  test.each([1, 7])('a restore window of %d days is accepted', (restoreWindowDays) => {
    const stack = aStack();
    expect(() => aSchedule(stack, aCluster(stack), { restoreWindowDays })).not.toThrow();
  });

  test.each([0, -1, 1.5])('a restore window of %d days is refused', (restoreWindowDays) => {
    const stack = aStack();
    expect(() => aSchedule(stack, aCluster(stack), { restoreWindowDays })).toThrow(
      `'restoreWindowDays' must be a whole number of days, 1 or more, got ${restoreWindowDays}; leave it out if the window is not to be managed`,
    );
  });

  test.each([
    ['a project id', () => aProject(aStack(), 'P').projectId, PROJECT_ID],
    ['a project name', () => aProject(aStack(), 'P', 'payments').projectName, 'payments'],
  ])('%s is what was given', (_name, read, expected) => {
    expect(read()).toBe(expected);
  });
});
