import {
  type CopyFrequency,
  type CopyModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { rememberPair } from './remember-pair';
import { FREQUENCIES } from '../../core/values/frequency';
import { describeRetention } from '../../core/values/retention';

/** A copy setting as two sides have it. */
export interface CopyPair {
  readonly before?: CopyModel;
  readonly after?: CopyModel;
}

/** Copy settings of two schedules, by region and zone; nothing where a side does not manage them. */
export function pairCopies(
  before: ScheduleModel | undefined,
  after: ScheduleModel | undefined,
): readonly CopyPair[] {
  return before === undefined || after === undefined ? [] : rememberedCopies(before, after);
}

const rememberedCopies = rememberPair(
  (before: ScheduleModel, after: ScheduleModel): readonly CopyPair[] => {
    if (before.copies === undefined || after.copies === undefined) return [];
    const youngs = new Map(after.copies.map((copy) => [keyOf(copy), copy]));
    const olds = new Set(before.copies.map(keyOf));
    return [
      ...before.copies.map((copy) => {
        const same = youngs.get(keyOf(copy));
        return { before: copy, ...(same !== undefined && { after: same }) };
      }),
      ...after.copies.filter((copy) => !olds.has(keyOf(copy))).map((copy) => ({ after: copy })),
    ];
  },
);

const keyOf = ({ region, zone }: CopyModel): string =>
  JSON.stringify([region.provider, region.name, zone]);

/** Frequencies a copy setting copies: those of the policy unless it names them; nothing of one that follows a number. */
export function copiedFrequencies(
  { frequencies, keep, last }: CopyModel,
  { items = [] }: ScheduleModel,
): readonly CopyFrequency[] {
  if (keep !== undefined) return keep.map(({ frequency }) => frequency);
  if (last !== undefined) return [];
  if (frequencies !== undefined) return frequencies;
  const used = new Set(items.map(({ frequency }) => frequency));
  return FREQUENCIES.filter((frequency) => used.has(frequency));
}

/** A copy setting in words: `hourly, daily with oplog`, `daily 30 days`, `the last 10 snapshots`. */
export function describeCopy(copy: CopyModel, schedule: ScheduleModel): string {
  const copied = describeChoice(copy, schedule) || 'nothing';
  return copy.oplog ? `${copied} with oplog` : copied;
}

const describeChoice = (copy: CopyModel, schedule: ScheduleModel): string =>
  copy.last !== undefined
    ? `the last ${copy.last} snapshots`
    : (copy.keep
        ?.map(({ frequency, keep }) =>
          keep ? `${frequency} ${describeRetention(keep)}` : frequency,
        )
        .join(', ') ?? copiedFrequencies(copy, schedule).join(', '));

/** Where a copy goes: `US_WEST_2`, `US_WEST_2 of zone EU`. */
export function describeRegion({ region, zone }: CopyModel): string {
  return zone === undefined ? region.name : `${region.name} of zone ${zone}`;
}
