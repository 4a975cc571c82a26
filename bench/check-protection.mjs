import { createRequire } from 'node:module';
import { printFigure, raceMillis } from './figure.mjs';

const { BackupPolicy, checkProtection } = createRequire(import.meta.url)('../dist/lib/index.js');

const CLUSTERS = 10_000;
const text = JSON.stringify(modelOf(CLUSTERS));
const model = JSON.parse(text);

const findings = checkProtection(model).filter(({ verdict }) => verdict === 'violated');
if (findings.length > 0) throw new Error(`the model is meant to be sound: ${findings[0].message}`);

const { ours, peer } = raceMillis(
  9,
  () => checkProtection(model),
  () => JSON.parse(text),
);
printFigure({
  name: `checkProtection of ${CLUSTERS} clusters against JSON.parse, ms`,
  ours,
  peer,
  limit: 5,
});

function modelOf(count) {
  const items = BackupPolicy.atlasDefault().items.map(({ data }) => data);
  const projectId = '65f0c1d2e3a4b5c6d7e8f901';
  const clusters = Array.from({ length: count }, (_, index) => ({
    path: `Backups/Cluster${index}`,
    source: 'lib/backups.ts:14',
    service: 'atlas',
    projectId,
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
        referenceTime: { hour: 3, minute: 0 },
        restoreWindowDays: 7,
        copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }],
      },
    ],
  }));
  return {
    version: 1,
    engine: 'aws-cdk',
    stack: 'Backups',
    projects: [],
    clusters,
    acknowledgements: [],
  };
}
