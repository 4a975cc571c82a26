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
    const known = new Set(bucketsOf(sides.before).map(({ address }) => address));
    return bucketsOf(sides.after)
      .filter(({ address }) => !known.has(address))
      .map(({ address, path }) => ({
        level: 'info',
        what: 'export bucket',
        before: 'none',
        after: 'declared',
        fact: 'it is added',
        remedy: 'a schedule can export to it',
        subject: `export bucket ${address}`,
        origin: { path },
      }));
  },
};

const bucketsOf = ({ resources }: Reading): Reading['resources'] =>
  resources.filter(({ role }) => role === 'export-bucket');
