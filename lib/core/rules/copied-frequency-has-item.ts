import { SATISFIED, type ScheduleRule, type Violation } from './rule';

/** A copied frequency has an item in the policy. */
export const copiedFrequencyHasItem: ScheduleRule = {
  id: 'copied-frequency-has-item',
  about: 'schedule',
  statement: 'A copied frequency has an item in the policy.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'warning',
  check: ({ items, copies }) => {
    if (items === undefined || copies === undefined) return SATISFIED;
    let found: Violation[] | undefined;
    for (const { region, frequencies = [], keep = [] } of copies) {
      for (const name of [...frequencies, ...keep.map(({ frequency }) => frequency)]) {
        if (name === 'on-demand' || items.some(({ frequency }) => frequency === name)) continue;
        found = [
          ...(found ?? []),
          {
            message: `${name} snapshots are to be copied to ${region.name} and its policy takes none`,
            fix: `add a ${name} item, or do not copy ${name} snapshots`,
          },
        ];
      }
    }
    return found ?? SATISFIED;
  },
};
