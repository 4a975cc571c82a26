import { createRequire } from 'node:module';
import { printFigure, raceMillis } from './figure.mjs';

const { BackupPolicy, forecast } = createRequire(import.meta.url)('../dist/lib/index.js');

const HOUR_MILLIS = 3_600_000;
const DAY_MILLIS = 24 * HOUR_MILLIS;
const NOW = '2026-11-24T00:00:00Z';
const UNTIL = '2036-11-24T00:00:00Z';
const KEEP_DAYS = 7;
const cluster = clusterOf();

const { points } = forecast(cluster, { now: NOW, until: UNTIL });
if (points.length < plainLoop().length)
  throw new Error(`the forecast has ${points.length} points, fewer than the plain loop`);

const { ours, peer } = raceMillis(
  15,
  () => forecast(cluster, { now: NOW, until: UNTIL }),
  plainLoop,
);
printFigure({
  name: 'forecast of one cluster over 10 years against a plain loop over the same slots, ms',
  ours,
  peer,
  limit: 5,
});

/** What anybody would write for one item: every slot with its end, without rarer items, months or gaps. */
function plainLoop() {
  const slots = [];
  const from = Date.parse(NOW) - KEEP_DAYS * DAY_MILLIS + HOUR_MILLIS;
  for (let at = from; at <= Date.parse(UNTIL); at += HOUR_MILLIS)
    slots.push({ at, kind: 'hourly', expiry: at + KEEP_DAYS * DAY_MILLIS });
  return slots;
}

function clusterOf() {
  const [, ...rarer] = BackupPolicy.atlasDefault().items.map(({ data }) => data);
  const hourly = { frequency: 'hourly', every: 1, keep: { amount: KEEP_DAYS, unit: 'days' } };
  return {
    path: 'Backups/Cluster',
    service: 'atlas',
    projectId: '65f0c1d2e3a4b5c6d7e8f901',
    name: 'orders',
    facts: { tier: 'M30', backupEnabled: true, pointInTimeRestore: true },
    schedules: [
      {
        path: 'Backups/Schedule',
        items: [hourly, ...rarer],
        referenceTime: { hour: 3, minute: 0 },
        restoreWindowDays: KEEP_DAYS,
        copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }],
        autoExport: 'off',
      },
    ],
  };
}
