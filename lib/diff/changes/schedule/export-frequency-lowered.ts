import { describeExport, exportRarity } from '../../facts/auto-export';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Rarer snapshots are exported. */
export const exportFrequencyLowered: ChangeKind = {
  id: 'export-frequency-lowered',
  service: 'atlas',
  aspect: 'export-frequency',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'rarer snapshots are exported',
  find: ({ before, after }) => {
    if (exportRarity(before?.model, after?.model) <= 0) return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'export',
        before: describeExport(before?.model),
        after: describeExport(after?.model),
        fact: `exports ${describeExport(after?.model)} instead of ${describeExport(before?.model)}`,
        remedy: 'exports are further apart',
      },
    ];
  },
};
