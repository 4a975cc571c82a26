import { describeExport, tryExport } from '../../facts/auto-export';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Export to object storage goes on. */
export const exportAdded: ChangeKind = {
  id: 'export-added',
  service: 'atlas',
  aspect: 'export',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'export of snapshots is switched on',
  find: ({ before, after }) => {
    if (before?.model.autoExport !== 'off' || tryExport(after?.model) === undefined) return NOTHING;
    return [
      {
        level: 'better',
        what: 'export',
        before: describeExport(before.model),
        after: describeExport(after?.model),
        fact: 'snapshots are exported from now on',
        remedy: 'they outlive the cluster and the project',
      },
    ];
  },
};
