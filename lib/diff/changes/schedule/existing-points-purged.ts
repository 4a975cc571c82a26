import { describeRetention } from '../../../core/values/retention';
import { describeSlot, type PolicyItemData } from '../../../core/values/policy-item';
import { describeRegion, pairCopies } from '../../facts/copies';
import { copyDeletionOf, cutOff, newCopyDeletionsOf } from '../../facts/copy-deletion';
import {
  appliesNewCopyRetention,
  appliesNewRetention,
  deletesOfRemovedItems,
  reachesExisting,
} from '../../facts/retroactive';
import { keptSlots, pairSlots } from '../../facts/slots';
import { describeKept, keptCopies } from '../../facts/copy-retention';
import { restorePoints } from '../../facts/words';
import { type SchedulePair } from '../../match/match-sides';
import { type Points } from '../../outlook/outlook';
import { type ChangeKind, type Found } from '../change-kind';

/** Restore points that exist already are deleted at deploy. */
export const existingPointsPurged: ChangeKind = {
  id: 'existing-points-purged',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'decrease',
  about: 'schedule',
  levels: ['irreversible'],
  statement: 'restore points that exist already are deleted at deploy',
  find: (pair, { outlook }) => [
    ...cut(pair).map(({ before, after, by }) => {
      const points = outlook.pointsPurged(pair, before, after);
      return {
        level: 'irreversible' as const,
        what: `${describeSlot(before)} are kept`,
        before: describeRetention(before.keep),
        after: after === undefined ? 'not at all' : describeRetention(after.keep),
        fact: `${count(points)} deleted at deploy, because ${describeSlot(before)} ${moved(before, after)}, applied to existing snapshots ${by}`,
        remedy: 'leave existing snapshots alone and they run out at their own expiry',
        details: points?.details ?? [],
      };
    }),
    ...copiesDeleted(pair),
    ...copiesCut(pair),
  ],
};

interface Cut {
  readonly before: PolicyItemData;
  readonly after?: PolicyItemData;
  readonly by: string;
}

function cut(pair: SchedulePair): readonly Cut[] {
  const [old, young] = [pair.before?.model, pair.after?.model];
  const shortening = appliesNewRetention(pair);
  const deletion = deletesOfRemovedItems(pair);
  return [
    ...(shortening === undefined ? [] : keptSlots(old, young))
      .filter((slot) => slot.order === 'shorter' && reachesExisting(pair, slot))
      .map(({ before, after }) => ({ before, after, by: shortening?.by ?? '' })),
    ...(deletion === undefined ? [] : pairSlots(old, young)).flatMap(({ before, after }) =>
      before === undefined || after !== undefined ? [] : [{ before, by: deletion?.by ?? '' }],
    ),
  ];
}

function count(points: Points | undefined): string {
  if (points === undefined) return 'existing restore points are';
  const words = restorePoints(points.count).replace('restore', 'existing restore');
  return `${points.isExact ? '' : 'up to '}${words} ${points.count === 1 ? 'is' : 'are'}`;
}

const moved = (before: PolicyItemData, after: PolicyItemData | undefined): string =>
  after === undefined
    ? 'are no longer taken'
    : `are kept ${describeRetention(after.keep)} instead of ${describeRetention(before.keep)}`;

function copiesDeleted(pair: SchedulePair): readonly Found[] {
  const switched = newCopyDeletionsOf(pair);
  return [
    ...switched.map(({ by }) => copiesGo('copies that exist in other regions', 'left alone', by)),
    ...pairCopies(pair.before?.model, pair.after?.model).flatMap((copies): readonly Found[] => {
      const lost = cutOff(pair, copies);
      if (copies.before === undefined || lost.length === 0) return [];
      const kind = copies.after === undefined ? '' : ` of ${lost.join(' and ')} snapshots`;
      const gone = `copies${kind} that exist in ${describeRegion(copies.before)}`;
      const deletion = copyDeletionOf(pair, copies.before, copies.after === undefined);
      const isSaid = switched.some(({ by }) => by === deletion?.by);
      return deletion?.isOn === true && !isSaid ? [copiesGo(gone, 'copied', deletion.by)] : [];
    }),
  ];
}

const copiesGo = (what: string, before: string, by: string): Found => ({
  level: 'irreversible',
  what,
  before,
  after: `deleted ${by}`,
  fact: `${what} are deleted at deploy, asked for ${by}`,
  remedy: 'leave it out and copies run out at their own expiry',
});

/** Copies older than a new retention of their own that is applied to those made already. */
function copiesCut(pair: SchedulePair): readonly Found[] {
  const shortening = appliesNewCopyRetention(pair);
  if (shortening === undefined) return [];
  return keptCopies(pair)
    .filter(({ order }) => order === 'shorter')
    .map((kept): Found => {
      const described = describeKept(kept);
      return {
        ...described,
        level: 'irreversible',
        fact: `${described.fact}, applied to existing copies ${shortening.by}, so the older ones are deleted at deploy`,
        remedy: 'leave existing copies alone and they run out at their own expiry',
      };
    });
}
