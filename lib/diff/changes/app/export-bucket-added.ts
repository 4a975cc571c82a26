import { describeAddress, isSamePlace } from '../../read/address';
import { type Reading } from '../../read/reading';
import { type ChangeKind } from '../change-kind';

/** An export bucket is added. */
export const exportBucketAdded: ChangeKind = {
  id: 'export-bucket-added',
  service: 'atlas',
  aspect: 'export-bucket',
  action: 'add',
  about: 'app',
  levels: ['info'],
  statement: 'an export bucket is added',
  find: (sides) => {
    return bucketsOf(sides.after)
      .filter((bucket) => !bucketsOf(sides.before).some((old) => isSamePlace(old, bucket)))
      .map((bucket) => ({
        level: 'info',
        what: 'export bucket',
        before: 'none',
        after: 'declared',
        fact: 'it is added',
        remedy: 'a schedule can export to it',
        subject: `export bucket ${describeAddress(bucket)}`,
        origin: { path: bucket.path },
      }));
  },
};

const bucketsOf = ({ resources }: Reading): Reading['resources'] =>
  resources.filter(({ role }) => role === 'export-bucket');
