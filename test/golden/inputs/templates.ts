import { PROJECT } from './models';

interface Resource {
  readonly Type: string;
  readonly Properties: object;
  readonly [attribute: string]: unknown;
}

const resource = (type: string, path: string, properties: object, rest: object): Resource => ({
  Type: `MongoDB::Atlas::${type}`,
  Properties: properties,
  Metadata: { 'aws:cdk:path': path },
  ...rest,
});

export const RETAIN = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

export const cfnCluster = (properties: object = {}, rest: object = {}): Resource =>
  resource(
    'Cluster',
    'Db/Cluster',
    {
      ProjectId: PROJECT,
      Name: 'prod',
      ClusterType: 'REPLICASET',
      BackupEnabled: true,
      PitEnabled: true,
      TerminationProtectionEnabled: true,
      ReplicationSpecs: [
        {
          AdvancedRegionConfigs: [
            {
              ProviderName: 'AWS',
              RegionName: 'US_EAST_1',
              Priority: 7,
              ElectableSpecs: { InstanceSize: 'M30', NodeCount: 3 },
            },
          ],
        },
      ],
      ...properties,
    },
    rest,
  );

export const cfnItem = (
  FrequencyType: string,
  FrequencyInterval: number,
  RetentionValue: unknown,
  RetentionUnit: string,
): object => ({ FrequencyType, FrequencyInterval, RetentionValue, RetentionUnit });

export const CFN_ITEMS = [
  cfnItem('hourly', 6, 7, 'days'),
  cfnItem('daily', 1, 14, 'days'),
  cfnItem('weekly', 6, 8, 'weeks'),
];

export const cfnSchedule = (properties: object = {}, rest: object = {}): Resource =>
  resource(
    'CloudBackupSchedule',
    'Db/Schedule',
    {
      ProjectId: PROJECT,
      ClusterName: 'prod',
      AutoExportEnabled: false,
      ReferenceHourOfDay: 3,
      ReferenceMinuteOfHour: 0,
      RestoreWindowDays: 7,
      Policies: [{ PolicyItems: CFN_ITEMS }],
      ...properties,
    },
    rest,
  );

export const cfnPolicyItems = (...items: readonly object[]): object => ({
  Policies: [{ PolicyItems: items }],
});

export const cfnSnapshot = (properties: object = {}, rest: object = {}): Resource =>
  resource(
    'CloudBackupSnapshot',
    'Db/Snapshot',
    {
      ProjectId: PROJECT,
      InstanceName: 'prod',
      InstanceType: 'cluster',
      Description: 'before v2',
      RetentionInDays: 30,
      ...properties,
    },
    rest,
  );

export const cfnRestore = (properties: object = {}): Resource =>
  resource(
    'CloudBackUpRestoreJobs',
    'Db/Restore',
    {
      ProjectId: PROJECT,
      InstanceName: 'prod',
      InstanceType: 'cluster',
      SnapshotId: '6b01c1d2e3a4b5c6d7e8f901',
      DeliveryType: 'automated',
      TargetProjectId: PROJECT,
      TargetClusterName: 'staging',
      ...properties,
    },
    {},
  );

export const cfnBucket = (): Resource =>
  resource(
    'CloudBackupSnapshotExportBucket',
    'Db/Bucket',
    { ProjectId: PROJECT, BucketName: 'backups', IamRoleId: '6b01c1d2e3a4b5c6d7e8f902' },
    {},
  );

export const cfnCompliancePolicy = (properties: object = {}): Resource =>
  resource(
    'BackupCompliancePolicy',
    'Db/Policy',
    {
      ProjectId: PROJECT,
      AuthorizedEmail: 'ciso@example.com',
      AuthorizedUserFirstName: 'Ada',
      AuthorizedUserLastName: 'L',
      PolicyItemDaily: { FrequencyType: 'daily', RetentionUnit: 'days', RetentionValue: 7 },
      ...properties,
    },
    {},
  );

export const template = (Resources: Readonly<Record<string, object>>): object => ({ Resources });
