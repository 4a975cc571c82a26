import { describeExport, tryExport } from '../../facts/auto-export';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Export to object storage goes off. */
export const exportRemoved: ChangeKind = {
  id: 'export-removed',
  service: 'atlas',
  aspect: 'export',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'export of snapshots is switched off',
  find: ({ before, after }) => {
    if (after?.model.autoExport !== 'off' || tryExport(before?.model) === undefined) return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'export',
        before: describeExport(before?.model),
        after: describeExport(after.model),
        fact: 'snapshots are no longer exported',
        remedy: 'what was exported stays in the bucket',
      },
    ];
  },
};
