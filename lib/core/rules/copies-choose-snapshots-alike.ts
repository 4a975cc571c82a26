import { type CopyModel } from '../model/protection-model';
import { SATISFIED, type ScheduleRule } from './rule';

/** Copies of one schedule choose their snapshots alike: all by frequency, or none, because Atlas has one switch for both. */
export const copiesChooseSnapshotsAlike: ScheduleRule = {
  id: 'copies-choose-snapshots-alike',
  about: 'schedule',
  statement:
    'The copies of a schedule all follow frequencies, or all have a retention or a number of their own.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ copies = [] }) => {
    const torn = copies.find((copy) => waysOf(copy).length > 1);
    if (torn !== undefined)
      return [
        {
          message: `the copy to ${torn.region.name} chooses its snapshots by ${waysOf(torn).join(' and ')}, and Atlas takes one of them`,
          fix: 'leave all but one out',
        },
      ];
    const own = copies.find(hasItems);
    const following = copies.find((copy) => !hasItems(copy));
    if (own === undefined || following === undefined) return SATISFIED;
    return [
      {
        message: `copies to ${own.region.name} have a retention or a number of their own and copies to ${following.region.name} follow frequencies, and Atlas takes frequencies in all copies of a schedule or in none`,
        fix: "give every copy 'keep' or 'last', or none of them",
      },
    ];
  },
};

/** Whether a copy needs the switch of its schedule that rules frequencies out. */
export const hasItems = ({ keep, last }: CopyModel): boolean =>
  keep !== undefined || last !== undefined;

const waysOf = ({ frequencies, keep, last }: CopyModel): readonly string[] =>
  Object.entries({ frequencies, keep, last })
    .filter(([, way]) => way !== undefined)
    .map(([name]) => name);
