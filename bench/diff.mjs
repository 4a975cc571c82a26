// Diff of two models in which every cluster changes, against parsing both; and of two assemblies of 50 stacks.
import { createRequire } from 'node:module';
import { printFigure, raceMillis } from './figure.mjs';

const require = createRequire(import.meta.url);
const { BackupPolicy } = require('../dist/lib/index.js');
const { compareReadings } = require('../dist/lib/diff/compare-readings.js');
const { readFile, readFolder } = require('../dist/lib/diff/read/read-input.js');
const { reportText } = require('../dist/lib/diff/report/text.js');

const CLUSTERS = 10_000;
const STACKS = 50;
const ROUNDS = 5;

const [base, head] = [modelText(7), modelText(5)];
const diff = () => {
  const [before, after] = [base, head].map((text) => readFile({ name: 'model.json', text }));
  return reportText(compareReadings(before, after));
};
if (!diff().includes(`${2 * CLUSTERS} weaker`)) throw new Error('every cluster is meant to lose');
printFigure({
  name: `diff of two models of ${CLUSTERS} clusters, with forecast, against JSON.parse of both, ms`,
  ...raceMillis(ROUNDS, diff, () => [base, head].map((text) => JSON.parse(text))),
  limit: 10,
});
printFigure({
  name: 'memory of that diff, MiB',
  ours: process.resourceUsage().maxRSS / 1024,
  peer: 1024,
  limit: 1,
});

const [baseFiles, headFiles] = [assembly(7), assembly(5)];
printFigure({
  name: `diff of two assemblies of ${STACKS} stacks against JSON.parse of their files, ms`,
  ...raceMillis(
    ROUNDS,
    () => compareReadings(readFolder('base', baseFiles), readFolder('head', headFiles)),
    () => [...baseFiles, ...headFiles].map(({ text }) => JSON.parse(text)),
  ),
  limit: 2,
});

/** Every cluster has a policy of its own, so that no forecast serves two. */
function modelText(windowDays) {
  const items = BackupPolicy.atlasDefault().items.map(({ data }) => data);
  const clusters = Array.from({ length: CLUSTERS }, (_, index) => ({
    path: `Backups/Cluster${index}`,
    source: 'lib/backups.ts:14',
    service: 'atlas',
    projectId: '65f0c1d2e3a4b5c6d7e8f901',
    name: `cluster-${index}`,
    facts: {
      tier: 'M30',
      regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
      mongoDbVersion: '8.0',
      backupEnabled: true,
      pointInTimeRestore: true,
    },
    schedules: [
      {
        path: `Backups/Schedule${index}`,
        source: 'lib/backups.ts:21',
        items,
        referenceTime: { hour: index % 24, minute: index % 60 },
        restoreWindowDays: windowDays,
        copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }],
      },
    ],
  }));
  return JSON.stringify({
    version: 1,
    engine: 'aws-cdk',
    stack: 'Backups',
    projects: [],
    clusters,
    acknowledgements: [],
  });
}

/** Stacks as an app of official constructs has them: most of a template is not about backups. */
function assembly(windowDays) {
  const names = Array.from({ length: STACKS }, (_, index) => `Stack${index}`);
  const artifacts = Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: 'aws:cloudformation:stack',
        properties: { templateFile: `${name}.template.json` },
      },
    ]),
  );
  return [
    { name: 'manifest.json', text: JSON.stringify({ version: '48.0.0', artifacts }) },
    ...names.map((name, index) => ({
      name: `${name}.template.json`,
      text: JSON.stringify(templateOf(name, windowDays, index), undefined, 1),
    })),
  ];
}

function templateOf(stack, windowDays, index) {
  const others = Array.from({ length: 300 }, (_, number) => [
    `Queue${number}`,
    {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: `${stack}-${number}`, Tags: [{ Key: 'team', Value: 'orders' }] },
      Metadata: { 'aws:cdk:path': `${stack}/Queue${number}/Resource` },
    },
  ]);
  const policyItems = BackupPolicy.atlasDefault().items.map(({ data }) => ({
    FrequencyType: data.frequency,
    FrequencyInterval: data.every ?? 1,
    RetentionUnit: data.keep.unit,
    RetentionValue: data.keep.amount,
  }));
  const schedule = {
    Type: 'MongoDB::Atlas::CloudBackupSchedule',
    Properties: {
      ProjectId: '65f0c1d2e3a4b5c6d7e8f901',
      ClusterName: `cluster-${index}`,
      AutoExportEnabled: false,
      RestoreWindowDays: windowDays,
      Policies: [{ PolicyItems: policyItems }],
    },
    Metadata: { 'aws:cdk:path': `${stack}/Schedule` },
  };
  return { Resources: { ...Object.fromEntries(others), Schedule: schedule } };
}
