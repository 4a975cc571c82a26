import { type PolicyItemData } from '../values/policy-item';
import { ageOf, NOW, type Age } from './age';
import { type PointInTime, POINT_IN_TIME_LOSS_MILLIS } from './point-in-time';
import { sureGaps, type SureGap } from './sure-gaps';
import { isCannotTell, type CannotTell, type Told } from './told';

/** The most that is lost when data of some age is restored; milliseconds. */
export type DataLoss =
  /** Any moment can be restored, while the oplog has no gap. */
  | { readonly kind: 'any moment'; readonly atMost: number }
  /** The gap between neighbouring snapshots. */
  | { readonly kind: 'snapshots'; readonly atMost: number }
  /** No restore point of that age is certain. */
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
 * Worst data loss by age, the youngest first, at whatever moment it is restored: about a minute inside the restore
 * window, then the gap between snapshots of the densest items that surely have one of that age, and everything where
 * none is sure.
 */
export function dataLossSteps(
  items: readonly PolicyItemData[],
  pointInTime: Told<PointInTime | 'off'>,
  declaredWindowDays: number | undefined,
): readonly DataLossStep[] {
  const window = windowAge(items, pointInTime, declaredWindowDays);
  const gaps = sureGaps(items);
  const steps: DataLossStep[] = [];
  let from = NOW;
  for (const to of agesIn(gaps, window)) {
    push(steps, { from, to, loss: lossAt(to, { gaps, pointInTime, window }) });
    from = to;
  }
  push(steps, { from, to: undefined, loss: { kind: 'everything' } });
  return steps;
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
  readonly gaps: readonly SureGap[];
  readonly pointInTime: Told<PointInTime | 'off'>;
  readonly window: Age | undefined;
}

function agesIn(gaps: readonly SureGap[], window: Age | undefined): readonly Age[] {
  const ages = gaps.map(({ to }) => to);
  if (window !== undefined) ages.unshift(window);
  return ages
    .sort((a, b) => a.days.least - b.days.least || a.days.most - b.days.most)
    .filter((age, index, all) => age.days.least !== all[index - 1]?.days.least);
}

/** The loss up to an age: what is surely there so long counts. */
function lossAt(age: Age, { gaps, pointInTime, window }: Known): DataLoss {
  const gap = gaps.find(({ to }) => to.days.least >= age.days.least)?.atMost;
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
