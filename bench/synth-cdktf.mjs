// Synthesizes stacks of schedules with CDKTF two ways: ours, and the resource of the prebuilt bindings with the data
// source the zone of a copy comes from.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFigure, raceMillis } from './figure.mjs';

const require = createRequire(import.meta.url);
const { App, TerraformStack } = require('cdktf');
const { CloudBackupSchedule } = require('@cdktf/provider-mongodbatlas/lib/cloud-backup-schedule');
const {
  DataMongodbatlasAdvancedCluster,
} = require('@cdktf/provider-mongodbatlas/lib/data-mongodbatlas-advanced-cluster');
const { MongodbatlasProvider } = require('@cdktf/provider-mongodbatlas/lib/provider');
const { AtlasRegion, BackupPolicy, ClusterTier, TimeOfDay } = require('../dist/lib/index.js');
const { atlas } = require('../dist/lib/cdktf/index.js');

const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';
const SCHEDULES = 100;
const ROUNDS = 11;
const outdir = mkdtempSync(join(tmpdir(), 'bench-cdktf-'));

try {
  const figure = raceMillis(ROUNDS, synthOurs, synthRaw);
  printFigure({
    name: `synth of ${SCHEDULES} CDKTF schedules against CloudBackupSchedule, ms`,
    ...figure,
    limit: 1.2,
  });
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

function synthOurs() {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'backups');
  new atlas.MongodbatlasProvider(stack, 'Atlas');
  const project = atlas.AtlasProject.fromProjectAttributes(stack, 'Project', {
    projectId: PROJECT_ID,
  });
  for (let index = 0; index < SCHEDULES; index++) {
    const cluster = atlas.AtlasCluster.fromClusterAttributes(stack, `Cluster${index}`, {
      project,
      clusterName: `cluster-${index}`,
      tier: ClusterTier.M30,
      regions: [AtlasRegion.aws('US_EAST_1')],
      backupEnabled: true,
      pointInTimeRestore: true,
    });
    new atlas.BackupSchedule(stack, `Schedule${index}`, {
      cluster,
      policy: BackupPolicy.atlasDefault(),
      referenceTime: TimeOfDay.utc(3, 0),
      restoreWindowDays: 7,
      copies: [atlas.SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true })],
    });
  }
  app.synth();
}

function synthRaw() {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'backups');
  new MongodbatlasProvider(stack, 'Atlas');
  for (let index = 0; index < SCHEDULES; index++) {
    const live = new DataMongodbatlasAdvancedCluster(stack, `Live${index}`, {
      projectId: PROJECT_ID,
      name: `cluster-${index}`,
    });
    new CloudBackupSchedule(stack, `Schedule${index}`, {
      projectId: PROJECT_ID,
      clusterName: `cluster-${index}`,
      referenceHourOfDay: 3,
      referenceMinuteOfHour: 0,
      restoreWindowDays: 7,
      ...rawItems(),
      copySettings: [
        {
          cloudProvider: 'AWS',
          regionName: 'US_WEST_2',
          zoneId: live.replicationSpecs.get(0).zoneId,
          shouldCopyOplogs: true,
          frequencies: ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'],
        },
      ],
    });
  }
  app.synth();
}

/** The same items as in Atlas's default policy, as the bindings take them. */
function rawItems() {
  const item = (frequencyInterval, retentionValue, retentionUnit) => ({
    frequencyInterval,
    retentionValue,
    retentionUnit,
  });
  return {
    policyItemHourly: item(6, 7, 'days'),
    policyItemDaily: item(1, 7, 'days'),
    policyItemWeekly: [item(6, 4, 'weeks')],
    policyItemMonthly: [item(40, 12, 'months')],
    policyItemYearly: [item(12, 1, 'years')],
  };
}
