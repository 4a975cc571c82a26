// Synthesizes stacks of schedules three ways: ours, stock custom resources with the same properties, and the official L1.
import { createRequire } from 'node:module';
import { printFigure, raceMillis } from './figure.mjs';

const require = createRequire(import.meta.url);
const { App, CustomResource, Stack } = require('aws-cdk-lib');
const { Code, Function, Runtime } = require('aws-cdk-lib/aws-lambda');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { Provider } = require('aws-cdk-lib/custom-resources');
const { CfnCloudBackupSchedule } = require('awscdk-resources-mongodbatlas');
const { AtlasRegion, BackupPolicy, ClusterTier, TimeOfDay } = require('../dist/lib/index.js');
const {
  AtlasCluster,
  AtlasConnection,
  AtlasProject,
  BackupSchedule,
  SnapshotCopy,
} = require('../dist/lib/aws-cdk/index.js');

const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';
const ROUNDS = 7;
const FEW = 100;
const MANY = 400;

const stock = stockProperties();
const few = race(FEW);
const many = race(MANY);
const registry = raceMillis(
  ROUNDS,
  () => synthOurs(MANY),
  () => synthRegistry(MANY),
);

printFigure({
  name: `synth of ${MANY} schedules against stock custom resources, ms`,
  ...many,
  limit: 1.5,
});
printFigure({
  name: `growth of synth from ${FEW} to ${MANY} schedules`,
  ours: many.ours / few.ours,
  peer: many.peer / few.peer,
  limit: 1.5,
});
printFigure({
  name: `synth of ${MANY} schedules against CfnCloudBackupSchedule, ms`,
  ...registry,
  limit: null,
});

function race(count) {
  return raceMillis(
    ROUNDS,
    () => synthOurs(count),
    () => synthStock(count),
  );
}

function synthOurs(count) {
  const app = new App();
  const stack = new Stack(app, 'Backups');
  const project = AtlasProject.fromProjectAttributes(stack, 'Project', {
    projectId: PROJECT_ID,
    connection: AtlasConnection.fromSecret(
      Secret.fromSecretNameV2(stack, 'Key', 'atlas/backup-manager'),
    ),
  });
  for (let index = 0; index < count; index++) addSchedule(stack, project, index);
  return app.synth().getStackByName('Backups').template;
}

function addSchedule(stack, project, index) {
  const cluster = AtlasCluster.fromClusterAttributes(stack, `Cluster${index}`, {
    project,
    clusterName: `cluster-${index}`,
    tier: ClusterTier.M30,
    regions: [AtlasRegion.aws('US_EAST_1')],
    pointInTimeRestore: true,
  });
  new BackupSchedule(stack, `Schedule${index}`, {
    cluster,
    policy: BackupPolicy.atlasDefault(),
    referenceTime: TimeOfDay.utc(3, 0),
    restoreWindowDays: 7,
    copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true })],
  });
}

function synthStock(count) {
  const app = new App();
  const stack = new Stack(app, 'Backups');
  const handler = (id) =>
    new Function(stack, id, {
      code: Code.fromInline('exports.handler = async () => ({})'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
    });
  const provider = new Provider(stack, 'Provider', {
    onEventHandler: handler('OnEvent'),
    isCompleteHandler: handler('IsComplete'),
  });
  for (let index = 0; index < count; index++) {
    new CustomResource(stack, `Schedule${index}`, {
      serviceToken: provider.serviceToken,
      resourceType: 'Custom::Schedule',
      properties: { ...stock, clusterName: `cluster-${index}` },
    });
  }
  return app.synth().getStackByName('Backups').template;
}

function synthRegistry(count) {
  const app = new App();
  const stack = new Stack(app, 'Backups');
  for (let index = 0; index < count; index++) {
    new CfnCloudBackupSchedule(stack, `Schedule${index}`, {
      projectId: PROJECT_ID,
      clusterName: `cluster-${index}`,
      autoExportEnabled: false,
      referenceHourOfDay: 3,
      referenceMinuteOfHour: 0,
      restoreWindowDays: 7,
      policies: [{ policyItems: BackupPolicy.atlasDefault().items.map(registryItem) }],
    });
  }
  return app.synth().getStackByName('Backups').template;
}

function registryItem({ data }) {
  return {
    frequencyType: data.frequency,
    frequencyInterval: data.every ?? 1,
    retentionUnit: data.keep.unit,
    retentionValue: data.keep.amount,
  };
}

/** The properties one of our schedules has in its template, so that both sides render the same. */
function stockProperties() {
  const { Resources } = synthOurs(1);
  const schedule = Object.values(Resources).find(
    ({ Type }) => Type === 'Custom::MongoDbBackupSchedule',
  );
  const { ServiceToken, ServiceTimeout, ...properties } = schedule.Properties;
  return JSON.parse(JSON.stringify(properties).replaceAll(/\{"Ref":"[^"]*"\}/g, '"resolved"'));
}
