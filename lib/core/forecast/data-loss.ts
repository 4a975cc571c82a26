import { type PolicyItemData } from '../values/policy-item';
import { describeRetention, type RetentionAmount } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { type Range } from './duration';
import { type PointInTime, POINT_IN_TIME_LOSS_MILLIS } from './point-in-time';
import { widestGapOf } from './snapshot-gap';
import { isCannotTell, type CannotTell, type Told } from './told';

/** An age of data, as the settings say it and in days. */
export interface Age {
  /** As people say it, e.g. `4 weeks` or `12 months`. */
  readonly words: string;
  /** In days; months and years depend on which they are. */
  readonly days: Range;
}

/** The most that is lost when data of some age is restored; milliseconds. */
export type DataLoss =
  /** Any moment can be restored, while the oplog has no gap. */
  | { readonly kind: 'any moment'; readonly atMost: number }
  /** The gap between neighbouring snapshots. */
  | { readonly kind: 'snapshots'; readonly atMost: number }
  /** Nothing of that age can be restored. */
  | { readonly kind: 'everything' }
  /** Between the two, depending on what is not known. */
  | (CannotTell & {
      readonly kind: 'cannot tell';
      readonly atBest: number;
      readonly atWorst: number | 'everything';
    });

/** The data loss of one range of ages. */
export interface DataLossStep {
  /** The youngest age of the step. */
  readonly from: Age;
  /** The oldest age of the step; undefined: no end. */
  readonly to: Age | undefined;
  /** The most that is lost there. */
  readonly loss: DataLoss;
}

/**
 * Worst data loss by age, the youngest first: about a minute inside the restore window, then the gap between
 * snapshots of the densest items still kept at that age, and everything beyond the longest retention.
 */
export function dataLossSteps(
  items: readonly PolicyItemData[],
  pointInTime: Told<PointInTime | 'off'>,
  declaredWindowDays: number | undefined,
): readonly DataLossStep[] {
  const window = windowAge(items, pointInTime, declaredWindowDays);
  const steps: DataLossStep[] = [];
  let from = NOW;
  for (const to of agesIn(items, window)) {
    push(steps, { from, to, loss: lossAt(to, { items, pointInTime, window }) });
    from = to;
  }
  push(steps, { from, to: undefined, loss: { kind: 'everything' } });
  return steps;
}

const NOW: Age = { words: 'now', days: { least: 0, most: 0 } };

/** The age a retention reaches back to. */
export function ageOf(keep: RetentionAmount): Age {
  return { words: describeRetention(keep), days: retentionInDays(keep) };
}

/** How far back point-in-time restore reaches, or can reach at most: Atlas keeps the window within hourly retention. */
function windowAge(
  items: readonly PolicyItemData[],
  pointInTime: Told<PointInTime | 'off'>,
  declaredWindowDays: number | undefined,
): Age | undefined {
  if (pointInTime === 'off' || items.length === 0) return undefined;
  const days = isCannotTell(pointInTime) ? declaredWindowDays : pointInTime.windowDays;
  if (days !== undefined) return ageOf({ amount: days, unit: 'days' });
  const hourly = items.find(({ frequency }) => frequency === 'hourly');
  return hourly === undefined ? undefined : ageOf(hourly.keep);
}

interface Known {
  readonly items: readonly PolicyItemData[];
  readonly pointInTime: Told<PointInTime | 'off'>;
  readonly window: Age | undefined;
}

function agesIn(items: readonly PolicyItemData[], window: Age | undefined): readonly Age[] {
  const ages = items.map(({ keep }) => ageOf(keep));
  if (window !== undefined) ages.unshift(window);
  return ages
    .sort((a, b) => a.days.least - b.days.least || a.days.most - b.days.most)
    .filter((age, index, all) => age.days.least !== all[index - 1]?.days.least);
}

/** The loss up to an age: what is surely kept so long counts. */
function lossAt(age: Age, { items, pointInTime, window }: Known): DataLoss {
  const gap = widestGapOf(items.filter(({ keep }) => ageOf(keep).days.least >= age.days.least));
  const isInWindow = window !== undefined && age.days.least <= window.days.least;
  if (isInWindow && isCannotTell(pointInTime))
    return {
      kind: 'cannot tell',
      ...pointInTime,
      atBest: POINT_IN_TIME_LOSS_MILLIS,
      atWorst: gap ?? 'everything',
    };
  if (isInWindow) return { kind: 'any moment', atMost: POINT_IN_TIME_LOSS_MILLIS };
  return gap === undefined ? { kind: 'everything' } : { kind: 'snapshots', atMost: gap };
}

/** Neighbouring steps of the same loss are one. */
function push(steps: DataLossStep[], step: DataLossStep): void {
  const last = steps.at(-1);
  if (last !== undefined && isSameLoss(last.loss, step.loss))
    steps[steps.length - 1] = { ...last, to: step.to };
  else steps.push(step);
}

/** Whether two losses are the same, down to what they depend on. */
export function isSameLoss(a: DataLoss, b: DataLoss): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
