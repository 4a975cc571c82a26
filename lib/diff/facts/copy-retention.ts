import {
  type CopyFrequency,
  type CopyModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { describeRetention, type RetentionAmount } from '../../core/values/retention';
import { retentionInDays } from '../../core/values/retention-order';
import { type Found } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';
import { copiedFrequencies, describeRegion, pairCopies } from './copies';
import { orderOf, type ToldOrder } from './retention-order';
import { appliesNewCopyRetention } from './retroactive';

/** Copies of one frequency that both sides make in a region, kept by a retention of their own on one side at least. */
export interface KeptCopies {
  readonly region: string;
  readonly frequency: CopyFrequency;
  readonly before: RetentionAmount;
  readonly after: RetentionAmount;
  /** How the newer retention relates to the older. */
  readonly order: ToldOrder;
}

/** What of two schedules' copies is kept by a retention that can be compared. */
export function keptCopies({ before, after }: SchedulePair): readonly KeptCopies[] {
  if (before === undefined || after === undefined) return [];
  return pairCopies(before.model, after.model).flatMap((pair) => {
    const { before: old, after: young } = pair;
    if (old === undefined || young === undefined) return [];
    if (old.keep === undefined && young.keep === undefined) return [];
    return copiedFrequencies(young, after.model).flatMap((frequency) => {
      const [was, becomes] = [
        retentionOf(old, frequency, before.model),
        retentionOf(young, frequency, after.model),
      ];
      if (was === undefined || becomes === undefined) return [];
      const order = orderOf(becomes, was);
      return [{ region: describeRegion(young), frequency, before: was, after: becomes, order }];
    });
  });
}

/** Copies by frequency are kept as long as the policy keeps the snapshots. */
function retentionOf(
  copy: CopyModel,
  frequency: CopyFrequency,
  schedule: ScheduleModel,
): RetentionAmount | undefined {
  if (!copiedFrequencies(copy, schedule).includes(frequency)) return undefined;
  if (copy.keep !== undefined) return copy.keep.find((each) => each.frequency === frequency)?.keep;
  const [longest] = (schedule.items ?? [])
    .filter((item) => item.frequency === frequency)
    .map(({ keep }) => keep)
    .sort((a, b) => retentionInDays(b).most - retentionInDays(a).most);
  return longest;
}

/** The copies whose retention changed in one way and is not applied to those made already, in words. */
export function copyRetentionChanges(
  pair: SchedulePair,
  order: ToldOrder,
): readonly Pick<Found, 'what' | 'before' | 'after' | 'fact'>[] {
  const isApplied = appliesNewCopyRetention(pair) !== undefined;
  if (isApplied && order !== 'depends on the calendar') return [];
  return keptCopies(pair)
    .filter((kept) => kept.order === order)
    .map(describeKept);
}

/** A change of retention in words. */
export function describeKept(kept: KeptCopies): Pick<Found, 'what' | 'before' | 'after' | 'fact'> {
  const [before, after] = [describeRetention(kept.before), describeRetention(kept.after)];
  return {
    what: `copies of ${kept.frequency} snapshots in ${kept.region} are kept`,
    before,
    after,
    fact: `copies of ${kept.frequency} snapshots in ${kept.region} are kept ${after} instead of ${before}`,
  };
}
