import { describeExport, exportRarity } from '../../facts/auto-export';
import { type ChangeKind, NOTHING } from '../change-kind';

/** More frequent snapshots are exported. */
export const exportFrequencyRaised: ChangeKind = {
  id: 'export-frequency-raised',
  service: 'atlas',
  aspect: 'export-frequency',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'more frequent snapshots are exported',
  find: ({ before, after }) => {
    if (exportRarity(before?.model, after?.model) >= 0) return NOTHING;
    return [
      {
        level: 'better',
        what: 'export',
        before: describeExport(before?.model),
        after: describeExport(after?.model),
        fact: `exports ${describeExport(after?.model)} instead of ${describeExport(before?.model)}`,
        remedy: 'exports are closer together',
      },
    ];
  },
};
