import { type ExtraRetentionModel } from '../../../core/model/protection-model';
import { copyFrequencyOf, WIRE_COPY_FREQUENCIES } from '../../wire/copy-setting';
import { type WireSchedule, type WireSchedulePatch } from '../../wire/schedule';

type Extra = readonly ExtraRetentionModel[];

/** The extra days of a live schedule; none at all where it has none. */
export const extraOf = ({ extraRetentionSettings = [] }: WireSchedule): Extra =>
  extraRetentionSettings
    .filter(({ retentionDays }) => retentionDays > 0)
    .map(({ frequencyType, retentionDays }) => ({
      frequency: copyFrequencyOf(frequencyType),
      days: retentionDays,
    }));

/** The part of a PATCH that makes the extra days the wanted ones; the list replaces the list. */
export function patchExtra(live: WireSchedule, wanted: Extra | undefined): WireSchedulePatch {
  if (wanted === undefined || render(wanted) === render(extraOf(live))) return {};
  return {
    extraRetentionSettings: wanted.map(({ frequency, days }) => ({
      frequencyType: WIRE_COPY_FREQUENCIES[frequency],
      retentionDays: days,
    })),
  };
}

/** The more days of two, by frequency. */
export function moreExtra(live: Extra, old: Extra): Extra {
  const fewestFirst = [...live, ...old].sort((a, b) => a.days - b.days);
  return [...new Map(fewestFirst.map((each) => [each.frequency, each])).values()];
}

const render = (extra: Extra): string =>
  extra
    .map(({ frequency, days }) => `${frequency} ${days}`)
    .sort()
    .join();
