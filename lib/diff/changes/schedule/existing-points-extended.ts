import { describeRetention } from '../../../core/values/retention';
import { describeSlot } from '../../../core/values/policy-item';
import {
  appliesNewCopyRetention,
  appliesNewRetention,
  reachesExisting,
} from '../../facts/retroactive';
import { describeKept, keptCopies } from '../../facts/copy-retention';
import { keptSlots } from '../../facts/slots';
import { type SchedulePair } from '../../match/match-sides';
import { type ChangeKind, type Found, NOTHING } from '../change-kind';

/** Restore points that exist already are kept longer. */
export const existingPointsExtended: ChangeKind = {
  id: 'existing-points-extended',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'restore points that exist already are kept longer',
  find: (pair) => [...snapshotsExtended(pair), ...copiesExtended(pair)],
};

function snapshotsExtended(pair: SchedulePair): readonly Found[] {
  const retroaction = appliesNewRetention(pair);
  if (retroaction === undefined) return NOTHING;
  return keptSlots(pair.before?.model, pair.after?.model)
    .filter((slot) => slot.order === 'longer' && reachesExisting(pair, slot))
    .map(({ before, after }) => ({
      level: 'better',
      what: `${describeSlot(after)} are kept`,
      before: describeRetention(before.keep),
      after: describeRetention(after.keep),
      fact: `${describeSlot(after)} are kept ${describeRetention(after.keep)} instead of ${describeRetention(before.keep)}, applied to existing snapshots ${retroaction.by}`,
      remedy: 'restore points that exist already live longer too',
    }));
}

function copiesExtended(pair: SchedulePair): readonly Found[] {
  const retroaction = appliesNewCopyRetention(pair);
  if (retroaction === undefined) return NOTHING;
  return keptCopies(pair)
    .filter(({ order }) => order === 'longer')
    .map((kept) => {
      const described = describeKept(kept);
      return {
        ...described,
        level: 'better',
        fact: `${described.fact}, applied to existing copies ${retroaction.by}`,
        remedy: 'copies that exist already live longer too',
      };
    });
}
