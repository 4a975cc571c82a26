import { canonical } from '../../canonical';
import { isUnknown } from '../../../core/values/known';
import { describeExport, tryExport } from '../../facts/auto-export';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Export goes to another bucket. */
export const exportRetargeted: ChangeKind = {
  id: 'export-retargeted',
  service: 'atlas',
  aspect: 'export',
  action: 'alter',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'snapshots are exported to another bucket',
  find: ({ before, after }) => {
    const [old, young] = [tryExport(before?.model), tryExport(after?.model)];
    if (old === undefined || young === undefined) return NOTHING;
    if (isUnknown(old.bucketId) || isUnknown(young.bucketId)) return NOTHING;
    if (canonical(old.bucketId) === canonical(young.bucketId)) return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'export',
        before: describeExport(before?.model),
        after: describeExport(after?.model),
        fact: `snapshots are exported to bucket ${young.bucketId} instead of ${old.bucketId}`,
        remedy: 'what was exported stays in the old bucket; see that nothing empties it',
      },
    ];
  },
};
