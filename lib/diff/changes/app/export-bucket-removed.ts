import { describeAddress, isSamePlace } from '../../read/address';
import { type Reading } from '../../read/reading';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An export bucket is removed while a schedule exports to it. */
export const exportBucketRemoved: ChangeKind = {
  id: 'export-bucket-removed',
  service: 'atlas',
  aspect: 'export-bucket',
  action: 'remove',
  about: 'app',
  levels: ['warning'],
  statement: 'an export bucket is removed while a schedule of the older side exports',
  find: (sides) => {
    const used = sides.before.model.clusters.some(({ schedules }) =>
      schedules.some(({ autoExport }) => autoExport !== undefined && autoExport !== 'off'),
    );
    if (!used) return NOTHING;
    return bucketsOf(sides.before)
      .filter((bucket) => !bucketsOf(sides.after).some((young) => isSamePlace(young, bucket)))
      .map((bucket) => ({
        level: 'warning',
        what: 'export bucket',
        before: 'declared',
        after: 'removed',
        fact: 'it is removed while a schedule exports, and Atlas refuses that until the export is off',
        remedy: 'switch the export off in a deployment before this one',
        subject: `export bucket ${describeAddress(bucket)}`,
        origin: { path: bucket.path },
      }));
  },
};

const bucketsOf = ({ resources }: Reading): Reading['resources'] =>
  resources.filter(({ role }) => role === 'export-bucket');
