import { deletedCopies } from '../../facts/copy-acts';
import { describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { COPY_SWITCHES } from '../../facts/retroactive';
import { type ChangeKind } from '../change-kind';

/** Snapshots are no longer copied to a region. */
export const copyRemoved: ChangeKind = {
  id: 'copy-removed',
  service: 'atlas',
  aspect: 'copy',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'snapshots are no longer copied to a region',
  find: (schedules) => {
    const { before, after } = schedules;
    const isPurged = deletedCopies(schedules).length > 0;
    const deletesCopies = COPY_SWITCHES.some(
      (flag) => after?.resource?.retroactive.includes(flag) === true,
    );
    return pairCopies(before?.model, after?.model).flatMap((pair) => {
      const copy = pair.before;
      if (copy === undefined || before === undefined || pair.after !== undefined) return [];
      const described = describeCopy(copy, before.model);
      return [
        {
          level: 'weakens' as const,
          what: `copies in ${describeRegion(copy)}`,
          before: described,
          after: 'none',
          fact: `snapshots are no longer copied to ${describeRegion(copy)}, where ${described} went`,
          remedy: isPurged
            ? 'copies that exist already are deleted too'
            : deletesCopies
              ? 'copies that exist already are deleted too where the switch that deletes them names the region'
              : 'copies that exist already keep their expiry',
        },
      ];
    });
  },
};
