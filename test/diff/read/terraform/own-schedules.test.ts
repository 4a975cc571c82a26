import { TerraformVariable, Testing, type TerraformStack } from 'cdktf';
import { BackupPolicy } from '../../../../lib';
import { atlas } from '../../../../lib/cdktf';
import { readSide } from '../../../../lib/cli/read-side';
import { compareReadings } from '../../../../lib/diff/compare-readings';
import { type Reading } from '../../../../lib/diff/read/reading';
import { projectIn, stackOf } from '../../../cdktf/synth';

interface Declared {
  readonly id?: string;
  readonly onRemove?: atlas.OnRemove;
  readonly clusterName?: (stack: TerraformStack) => string;
  readonly more?: (stack: TerraformStack) => void;
}

function output({
  id = 'Nightly',
  onRemove = atlas.OnRemove.DELETE_SCHEDULE,
  clusterName = () => 'orders',
  more = () => undefined,
}: Declared = {}): Reading {
  const app = Testing.app();
  const stack = stackOf(app);
  const cluster = atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
    project: projectIn(stack),
    clusterName: clusterName(stack),
    pointInTimeRestore: true,
    backupEnabled: true,
  });
  new atlas.BackupSchedule(stack, id, { cluster, policy: BackupPolicy.atlasDefault(), onRemove });
  more(stack);
  app.synth();
  return readSide(app.outdir, '/');
}

const emptied = (before: Reading, after: Reading): readonly string[] =>
  compareReadings(before, after)
    .changes.filter(({ kind }) => kind === 'schedule-emptied')
    .map(({ level, message }) => `${level} ${message.replaceAll(/_[0-9A-F]{8}\b/g, '_HASH')}`);

const TYPE = 'mongodbatlas_cloud_backup_schedule';
const LITERAL = `${TYPE}.Nightly_65f0c1d2e3a4b5c6d7e8f901-orders_HASH of stack orders`;
const RENAMED = LITERAL.replace('Nightly', 'Weekly');
const written = (old: string, young: string, subject = 'cluster orders'): string =>
  `weakens ${subject}: ${old} became ${young}, so the schedule is written and then deleted again by the clean-up of the old one; set OnRemove.KEEP in a deployment before, or declare a moved block`;
const variable = (stack: TerraformStack): string =>
  new TerraformVariable(stack, 'cluster', { default: 'orders' }).stringValue;

test('a renamed schedule that goes with its construct is emptied by the delete of the old one', () => {
  expect(emptied(output(), output({ id: 'Weekly' }))).toEqual([written(LITERAL, RENAMED)]);
});

test('one whose literal cluster name becomes a variable is another resource too', () => {
  expect(emptied(output(), output({ clusterName: variable }))).toEqual([
    written(LITERAL, `${TYPE}.Nightly_HASH of stack orders`, 'cluster (name known only at deploy)'),
  ]);
});

test('what is deployed decides: a schedule that was kept stays, whatever the new one says', () => {
  const kept = output({ onRemove: atlas.OnRemove.KEEP });
  expect(emptied(kept, output({ id: 'Weekly' }))).toEqual([]);
  expect(emptied(output(), output({ id: 'Weekly', onRemove: atlas.OnRemove.KEEP }))).toEqual([
    written(LITERAL, RENAMED),
  ]);
});

test('one that stays where it is, or is moved by a moved block, is not emptied', () => {
  const [before, after] = [output(), output({ id: 'Weekly' })];
  expect(emptied(before, output())).toEqual([]);
  const [from, to] = [before, after].map(({ resources }) => resources[0]?.address);
  const moved = output({
    id: 'Weekly',
    more: (stack) => {
      stack.addOverride('moved', [{ from, to }]);
    },
  });
  expect(emptied(before, moved)).toEqual([]);
});
