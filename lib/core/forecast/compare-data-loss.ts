import { NOW, type Age } from './age';
import { isSameLoss, type DataLoss, type DataLossStep } from './data-loss';
import { describeDays } from './sure-gaps';

/** How the data loss of a range of ages changes. */
export interface DataLossChange {
  /** The youngest age of the range. */
  readonly from: Age;
  /** The oldest age of the range; undefined: no end. */
  readonly to: Age | undefined;
  /** The most that was lost. */
  readonly before: DataLoss;
  /** The most that is lost then. */
  readonly after: DataLoss;
  /** Which way it goes. */
  readonly effect: 'worse' | 'better' | 'cannot tell';
}

/** Ranges of ages whose worst data loss changes, the youngest first. */
export function compareDataLoss(
  before: readonly DataLossStep[],
  after: readonly DataLossStep[],
): readonly DataLossChange[] {
  const ranges: Range[] = [];
  let from = NOW;
  for (const to of [...boundsOf(before, after), undefined]) {
    const was = lossesUpTo(before, to);
    const becomes = lossesUpTo(after, to);
    ranges.push({ from, to, was, becomes, effect: effectOf(was, becomes) });
    from = to ?? from;
  }
  const changes: DataLossChange[] = [];
  let blurredFrom: Age | undefined;
  ranges.forEach((range, index) => {
    const isBlurred = isBlur(range, ranges[index - 1], ranges[index + 1]);
    if (!isBlurred) push(changes, { ...range, from: blurredFrom ?? range.from });
    blurredFrom = isBlurred ? range.from : undefined;
  });
  return changes;
}

interface Range extends Pick<DataLossChange, 'from' | 'to'> {
  readonly was: Losses;
  readonly becomes: Losses;
  readonly effect: DataLossChange['effect'] | 'same';
}

/** The blurred edge, a few days wide, of a change that is clear beside it. */
function isBlur(range: Range, younger: Range | undefined, older: Range | undefined): boolean {
  if (range.effect !== 'cannot tell' || !(isOpen(range.was) || isOpen(range.becomes))) return false;
  return [younger, older].some((other) => other?.effect === 'worse' || other?.effect === 'better');
}

/** Whether the lengths of months decide. */
const isOpen = ({ surely, atBest }: Losses): boolean => !isSameLoss(surely, atBest);

/** Ages at which either side may change: both ends of a retention in months, unless both sides share it. */
function boundsOf(before: readonly DataLossStep[], after: readonly DataLossStep[]): readonly Age[] {
  const old = agesOf(before);
  const young = agesOf(after);
  const bounds = [
    ...old.flatMap((age) => endsOf(age, young)),
    ...young.flatMap((age) => endsOf(age, old)),
  ].sort((a, b) => a.days.least - b.days.least);
  return bounds.filter((age, index) => age.days.least !== bounds[index - 1]?.days.least);
}

const agesOf = (steps: readonly DataLossStep[]): readonly Age[] =>
  steps.map(({ to }) => to).filter((age) => age !== undefined);

function endsOf(age: Age, others: readonly Age[]): readonly Age[] {
  const { least, most } = age.days;
  const isShared = others.some(({ days }) => days.least === least && days.most === most);
  if (isShared || least === most) return [age];
  return [age, { words: describeDays(most), days: { least: most, most } }];
}

interface Losses {
  /** Reckoned with the shortest months. */
  readonly surely: DataLoss;
  /** Reckoned with the longest months. */
  readonly atBest: DataLoss;
}

/** The losses of the range of ages that ends at an age; undefined: beyond all. */
function lossesUpTo(steps: readonly DataLossStep[], age: Age | undefined): Losses {
  const days = age?.days.least ?? Infinity;
  const find = (end: 'least' | 'most'): DataLoss =>
    steps.find(({ to }) => to === undefined || to.days[end] >= days)?.loss ?? EVERYTHING;
  return { surely: find('least'), atBest: find('most') };
}

const EVERYTHING: DataLoss = { kind: 'everything' };

function effectOf(was: Losses, becomes: Losses): DataLossChange['effect'] | 'same' {
  if (isSameLoss(was.surely, becomes.surely) && isSameLoss(was.atBest, becomes.atBest))
    return 'same';
  if (leastOf(becomes) > mostOf(was)) return 'worse';
  if (mostOf(becomes) < leastOf(was)) return 'better';
  return 'cannot tell';
}

const leastOf = ({ atBest }: Losses): number => {
  if (atBest.kind === 'everything') return Infinity;
  return atBest.kind === 'cannot tell' ? atBest.atBest : atBest.atMost;
};

const mostOf = ({ surely }: Losses): number => {
  if (surely.kind === 'everything') return Infinity;
  if (surely.kind !== 'cannot tell') return surely.atMost;
  return surely.atWorst === 'everything' ? Infinity : surely.atWorst;
};

/** Neighbouring ranges with the same change are one. */
function push(changes: DataLossChange[], { from, to, was, becomes, effect }: Range): void {
  if (effect === 'same') return;
  const before = lossOf(was);
  const after = lossOf(becomes);
  const last = changes.at(-1);
  const isNeighbour =
    last !== undefined &&
    last.to?.days.least === from.days.least &&
    last.effect === effect &&
    isSameLoss(last.before, before) &&
    isSameLoss(last.after, after);
  if (isNeighbour) changes[changes.length - 1] = { ...last, to };
  else changes.push({ from, to, before, after, effect });
}

function lossOf(losses: Losses): DataLoss {
  if (!isOpen(losses)) return losses.surely;
  const worst = mostOf(losses);
  return {
    kind: 'cannot tell',
    cannotTell: 'it depends on how long the months are',
    atBest: leastOf(losses),
    atWorst: worst === Infinity ? 'everything' : worst,
  };
}
