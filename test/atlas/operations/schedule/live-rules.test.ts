import { LIVE_RULES } from '../../../../lib/atlas/operations/schedule/live-rules';
import { BLOCKING_RULES } from '../../../../lib/core/rules/blocking-rules';

test('nobody can acknowledge a rule of the deployment', () => {
  expect(LIVE_RULES.filter(({ severity }) => severity !== 'fatal')).toEqual([]);
});

test('what Atlas refuses is checked again unless the app alone decides it', () => {
  const left = BLOCKING_RULES.filter(
    (rule) =>
      rule.severity === 'fatal' &&
      (rule.about === 'schedule' || rule.about === 'cluster') &&
      !LIVE_RULES.some(({ id }) => id === rule.id),
  );
  expect(left.map(({ id }) => id)).toEqual([
    // read first, and told with a remedy of its own
    'cloud-backup-is-on',
    'point-in-time-restore-has-cloud-backup',
    // decided by what the app declares
    'policy-has-items',
    'one-hourly-and-one-daily-item',
    'policy-item-slot-is-offered',
    'retention-is-whole',
    'retention-meets-minimum',
    'rarer-items-keep-longer',
    // decided with the zones of the live cluster
    'copy-leaves-the-primary-region',
    'copy-stays-with-the-provider',
    'copies-choose-snapshots-alike',
    'copied-number-is-offered',
    'copy-acts-have-copy-items',
    // decided by what the app declares
    'auto-export-frequency-is-offered',
    'auto-export-names-its-bucket',
  ]);
});
