import { describeRetention } from '../../../core/values/retention';
import { describeSlot, type PolicyItemData } from '../../../core/values/policy-item';
import { copiedFrequencies, describeRegion, pairCopies, type CopyPair } from '../../facts/copies';
import { copyDeletionOf, newCopyDeletionsOf } from '../../facts/copy-deletion';
import {
  appliesNewRetention,
  deletesOfRemovedItems,
  reachesExisting,
} from '../../facts/retroactive';
import { keptSlots, pairSlots } from '../../facts/slots';
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
    ...switched.map(({ by }) => copiesGo('other regions', 'left alone', by)),
    ...pairCopies(pair.before?.model, pair.after?.model).flatMap((copies): readonly Found[] => {
      if (copies.before === undefined || !isCutOff(pair, copies)) return [];
      const deletion = copyDeletionOf(pair, copies.before, copies.after === undefined);
      const isSaid = switched.some(({ by }) => by === deletion?.by);
      return deletion?.isOn === true && !isSaid
        ? [copiesGo(describeRegion(copies.before), 'copied', deletion.by)]
        : [];
    }),
  ];
}

/** Whether a region, or one of its frequencies, is no longer copied. */
function isCutOff({ before, after }: SchedulePair, copies: CopyPair): boolean {
  if (copies.before === undefined || before === undefined || after === undefined) return false;
  const left = copies.after === undefined ? [] : copiedFrequencies(copies.after, after.model);
  return copiedFrequencies(copies.before, before.model).some((name) => !left.includes(name));
}

const copiesGo = (where: string, before: string, by: string): Found => ({
  level: 'irreversible',
  what: `existing copies in ${where}`,
  before,
  after: `deleted ${by}`,
  fact: `copies that exist in ${where} are deleted at deploy, asked for ${by}`,
  remedy: 'leave it out and copies run out at their own expiry',
});
