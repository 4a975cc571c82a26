import { CfnParameter, CfnResource, NestedStack, Stack, Token } from 'aws-cdk-lib';
import { CfnCluster } from 'awscdk-resources-mongodbatlas';
import { AtlasRegion, ClusterTier, MongoDbVersion } from 'mongodb-backup-constructs';
import { AtlasCluster } from 'mongodb-backup-constructs/aws-cdk';
import {
  aCluster,
  anApp,
  aProject,
  aSchedule,
  aStack,
  modelFileOf,
  PROJECT_ID,
  scheduleIn,
  templateOf,
} from './world';

/** A parameter given where the type asks for a flag. */
const flag = (parameter: CfnParameter): boolean =>
  Token.asAny(parameter.value) as unknown as boolean;

const exportsOf = (stack: Stack): readonly (string | undefined)[] =>
  Object.values(templateOf(stack).Outputs ?? {}).map((output) => output.Export?.Name);

describe('facts stated of a cluster', () => {
  test('go to the deployment and to the model', () => {
    const stack = aStack();
    aSchedule(
      stack,
      aCluster(stack, {
        tier: ClusterTier.M30,
        regions: [AtlasRegion.aws('US_EAST_1')],
        mongoDbVersion: MongoDbVersion.parse('8.0'),
        pinnedFeatureCompatibilityVersion: MongoDbVersion.parse('7.0'),
        backupEnabled: true,
        pointInTimeRestore: true,
        shards: 2,
      }),
    );
    const facts = {
      tier: 'M30',
      regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
      mongoDbVersion: '8.0',
      pinnedFeatureCompatibilityVersion: '7.0',
      backupEnabled: true,
      pointInTimeRestore: true,
      shards: 2,
    };
    expect(scheduleIn(stack).Properties['facts']).toEqual(facts);
    expect(modelFileOf(stack).clusters[0]?.facts).toEqual(facts);
  });

  test.each([[1], [2]])('%d shards are accepted', (shards) => {
    expect(() => aCluster(aStack(), { shards })).not.toThrow();
  });

  test.each([[0], [-3], [0.5], [Number.NaN]])('%d shards are refused', (shards) => {
    expect(() => aCluster(aStack(), { shards })).toThrow(
      `'shards' must be a whole number, 1 or more, got ${shards}; state 1 for a replica set, or leave it out`,
    );
  });

  test('a parameter stays a reference in the template and an unknown in the model', () => {
    const stack = aStack();
    const shards = new CfnParameter(stack, 'Shards', { type: 'Number' }).valueAsNumber;
    aSchedule(stack, aCluster(stack, { shards }));
    expect(scheduleIn(stack).Properties['facts']).toEqual({ shards: { Ref: 'Shards' } });
    expect(modelFileOf(stack).clusters[0]?.facts.shards).toEqual({ unknown: { Ref: 'Shards' } });
  });
});

describe('a cluster stated in another stack', () => {
  test('exports the facts that are known only at deploy', () => {
    const app = anApp();
    const [home, away] = [new Stack(app, 'Home'), new Stack(app, 'Away')];
    const cluster = aCluster(home, {
      clusterName: new CfnParameter(home, 'Name').valueAsString,
      pointInTimeRestore: flag(new CfnParameter(home, 'Pit')),
    });
    aSchedule(away, cluster);
    expect(scheduleIn(away).Properties).toMatchObject({
      clusterName: { 'Fn::ImportValue': expect.stringMatching(/^Home:ExportsOutputRefName/) },
      facts: { pointInTimeRestore: { 'Fn::ImportValue': expect.stringMatching(/^Home:/) } },
    });
    expect(exportsOf(home)).toHaveLength(2);
    expect(modelFileOf(away).clusters[0]).toMatchObject({
      name: { unknown: { 'Fn::ImportValue': expect.any(String) } },
      facts: { pointInTimeRestore: { unknown: { 'Fn::ImportValue': expect.any(String) } } },
    });
  });

  test('passes its facts to a nested stack as parameters', () => {
    const stack = aStack();
    const nested = new NestedStack(stack, 'Nested');
    const shards = new CfnParameter(stack, 'Shards', { type: 'Number' }).valueAsNumber;
    aSchedule(nested, aCluster(stack, { shards }));
    expect(scheduleIn(nested).Properties['facts']).toEqual({
      shards: { Ref: expect.stringMatching(/^referencetoBackupsShards/) },
    });
  });
});

const replicationSpecs = [
  {
    numShards: 1,
    advancedRegionConfigs: [region('US_EAST_1', 6, 'M30'), region('US_WEST_2', 7, 'M30')],
  },
];

function region(regionName: string, priority: number, instanceSize: string): object {
  return {
    regionName,
    providerName: 'AWS',
    priority,
    electableSpecs: { instanceSize, nodeCount: 3 },
  };
}

const anL1 = (
  scope: Stack,
  props: Partial<ConstructorParameters<typeof CfnCluster>[2]> = {},
): CfnCluster =>
  new CfnCluster(scope, 'Cluster', {
    name: 'orders',
    projectId: PROJECT_ID,
    clusterType: 'REPLICASET',
    backupEnabled: true,
    pitEnabled: true,
    mongoDbMajorVersion: '8.0',
    replicationSpecs,
    ...props,
  });

describe('a cluster read from its resource', () => {
  test('states what the resource says, the region of highest priority first', () => {
    const stack = aStack();
    aSchedule(stack, AtlasCluster.fromCfnCluster(aProject(stack), anL1(stack)));
    const { Properties, DependsOn } = scheduleIn(stack);
    expect(Properties).toMatchObject({
      clusterName: 'orders',
      facts: {
        tier: 'M30',
        regions: [
          { provider: 'AWS', name: 'US_WEST_2' },
          { provider: 'AWS', name: 'US_EAST_1' },
        ],
        mongoDbVersion: '8.0',
        backupEnabled: true,
        pointInTimeRestore: true,
      },
    });
    expect(DependsOn).toContain('Cluster');
    expect(modelFileOf(stack).clusters[0]).toMatchObject({
      name: 'orders',
      facts: { tier: 'M30', pointInTimeRestore: true },
    });
  });

  test('is read as it stands at synth: later changes and overrides count', () => {
    const stack = aStack();
    const resource = anL1(stack);
    aSchedule(stack, AtlasCluster.fromCfnCluster(aProject(stack), resource));
    resource.addPropertyOverride('PitEnabled', false);
    resource.addPropertyOverride('Name', 'invoices');
    expect(scheduleIn(stack).Properties).toMatchObject({
      clusterName: 'invoices',
      facts: { pointInTimeRestore: false },
    });
    expect(modelFileOf(stack).clusters[0]).toMatchObject({
      name: 'invoices',
      facts: { pointInTimeRestore: false },
    });
  });

  test('keeps references, also from another stack and under another logical id', () => {
    const app = anApp();
    const [home, away] = [new Stack(app, 'Home'), new Stack(app, 'Away')];
    const pit = new CfnParameter(home, 'Pit');
    const stage = new CfnParameter(home, 'Stage');
    const unused = new CfnParameter(home, 'Unused');
    const resource = anL1(home, {
      name: `orders-${stage.valueAsString}`,
      projectId: unused.valueAsString,
      pitEnabled: flag(pit),
    });
    aSchedule(away, AtlasCluster.fromCfnCluster(aProject(away), resource));
    pit.overrideLogicalId('PointInTime');
    expect(scheduleIn(away).Properties).toMatchObject({
      clusterName: {
        'Fn::Join': [
          '',
          ['orders-', { 'Fn::ImportValue': expect.stringMatching(/^Home:.*RefStage/) }],
        ],
      },
      facts: {
        pointInTimeRestore: { 'Fn::ImportValue': expect.stringMatching(/^Home:.*RefPointInTime/) },
      },
    });
    expect(exportsOf(home)).toHaveLength(2);
    expect(away.dependencies).toEqual([home]);
  });

  test('is one cluster, however often it is read', () => {
    const stack = aStack();
    const project = aProject(stack);
    const resource = anL1(stack);
    const first = AtlasCluster.fromCfnCluster(project, resource);
    expect(AtlasCluster.fromCfnCluster(project, resource)).toBe(first);
    expect(() => AtlasCluster.fromCfnCluster(aProject(stack, 'Other'), resource)).toThrow(
      'Backups/Cluster is read as a cluster of Backups/Payments and of Backups/Other; a cluster belongs to one project, so give the same construct both times',
    );
  });

  test('must be a cluster with a name', () => {
    const stack = aStack();
    const bucket = new CfnResource(stack, 'Bucket', { type: 'AWS::S3::Bucket' });
    const nameless = new CfnResource(stack, 'Nameless', { type: 'MongoDB::Atlas::Cluster' });
    expect(() => AtlasCluster.fromCfnCluster(aProject(stack), bucket)).toThrow(
      "Backups/Bucket is of type AWS::S3::Bucket and no MongoDB::Atlas::Cluster; give the cluster's own resource, or state the facts with AtlasCluster.fromClusterAttributes",
    );
    expect(() => AtlasCluster.fromCfnCluster(aProject(stack, 'P2'), nameless)).toThrow(
      "Backups/Nameless is a MongoDB::Atlas::Cluster without a Name; give the cluster's own resource, or state the facts with AtlasCluster.fromClusterAttributes",
    );
    expect(() =>
      AtlasCluster.fromCfnCluster(aProject(stack, 'P3'), anL1(stack, { name: 'or.ders' })),
    ).toThrow("'Name' must start with a letter or digit");
  });
});
