import { describeSpan } from '../../../core/forecast/describe-forecast';
import { type DataLoss, type DataLossStep } from '../../../core/forecast/data-loss';
import { type AgeScale } from '../age-scale';
import { AXIS_HEIGHT, drawAges } from './axis';
import { frame, type Drawing } from './frame';
import { across, type Layout } from './layout';
import { element, escapeMarkup } from './markup';

const MINUTE_MILLIS = 60_000;
const DAY_MILLIS = 86_400_000;
const TOP = 12;
const BOTTOM = 216;
// "Everything" stands apart, above the longest gap there can be.
const EVERYTHING_TOP = TOP + 8;
const LONGEST_GAP_TOP = TOP + 30;
const FLOOR = BOTTOM - 14;
const TICK_LEFT = 52;

const LEVELS: readonly { readonly label: string; readonly loss: number }[] = [
  { label: '1 min', loss: MINUTE_MILLIS },
  { label: '1 hour', loss: 60 * MINUTE_MILLIS },
  { label: '1 day', loss: DAY_MILLIS },
  { label: '7 days', loss: 7 * DAY_MILLIS },
  { label: '31 days', loss: 31 * DAY_MILLIS },
  { label: '1 year', loss: 366 * DAY_MILLIS },
  { label: 'all', loss: Infinity },
];

/** Worst data loss by age as steps: the newer schedule filled, the older one as a dashed line. */
export function drawLoss(
  steps: {
    readonly after: readonly DataLossStep[];
    readonly before: readonly DataLossStep[] | undefined;
  },
  scale: AgeScale,
  drawing: Drawing,
): string {
  const layout = { ...drawing.layout, left: TICK_LEFT };
  return frame(
    drawing,
    BOTTOM + AXIS_HEIGHT,
    ...levels(layout),
    drawAges(layout, scale, { top: TOP, bottom: BOTTOM }),
    ...steps.after.map((step) => area(step, layout, scale)),
    steps.before === undefined ? '' : outline(steps.before, layout, scale),
    ...labels(steps.after, layout, scale),
  );
}

const levels = (layout: Layout): readonly string[] =>
  LEVELS.map(({ label, loss }) => {
    const y = heightOf(loss);
    return (
      element('line', { class: 'grid', x1: layout.left, x2: layout.right, y1: y, y2: y }) +
      element(
        'text',
        { class: 'tick', x: layout.left - 6, y: y + 4, 'text-anchor': 'end' },
        escapeMarkup(label),
      )
    );
  });

function heightOf(loss: number): number {
  if (loss === Infinity) return EVERYTHING_TOP;
  const longest = Math.log(366 * DAY_MILLIS) - Math.log(MINUTE_MILLIS);
  const share = (Math.log(Math.max(loss, MINUTE_MILLIS)) - Math.log(MINUTE_MILLIS)) / longest;
  return FLOOR - share * (FLOOR - LONGEST_GAP_TOP);
}

function worstOf(loss: DataLoss): number {
  if (loss.kind === 'everything') return Infinity;
  if (loss.kind !== 'cannot tell') return loss.atMost;
  return loss.atWorst === 'everything' ? Infinity : loss.atWorst;
}

const PATTERN_OF: Readonly<Record<DataLoss['kind'], string>> = {
  'any moment': 'moment',
  snapshots: 'gap',
  everything: 'all',
  'cannot tell': 'open',
};

interface Edges {
  readonly young: number;
  readonly old: number;
}

function edgesOf({ from, to }: DataLossStep, layout: Layout, scale: AgeScale): Edges {
  return {
    young: across(layout, scale.at(from.days.least)),
    old: across(layout, to === undefined ? 1 : scale.at(to.days.least)),
  };
}

function area(step: DataLossStep, layout: Layout, scale: AgeScale): string {
  const { young, old } = edgesOf(step, layout, scale);
  const y = heightOf(worstOf(step.loss));
  if (old - young < 0.5) return '';
  const pattern = PATTERN_OF[step.loss.kind];
  return (
    element('rect', {
      class: `fill ${pattern}`,
      x: young,
      y,
      width: old - young,
      height: BOTTOM - y,
    }) +
    element('rect', {
      fill: `url(#pattern-${pattern})`,
      x: young,
      y,
      width: old - young,
      height: BOTTOM - y,
    }) +
    element('line', { class: `edge ${pattern}`, x1: young, x2: old, y1: y, y2: y })
  );
}

function outline(steps: readonly DataLossStep[], layout: Layout, scale: AgeScale): string {
  const points = steps.flatMap((step) => {
    const { young, old } = edgesOf(step, layout, scale);
    const y = heightOf(worstOf(step.loss));
    return [`${young.toFixed(1)},${y.toFixed(1)}`, `${old.toFixed(1)},${y.toFixed(1)}`];
  });
  return element('polyline', { class: 'outline', points: points.join(' ') });
}

// Pixels a character of a label takes, and what stays free beside it.
const CHARACTER = 6.5;
const BESIDE = 4;

function labels(
  steps: readonly DataLossStep[],
  layout: Layout,
  scale: AgeScale,
): readonly string[] {
  return steps.map((step) => {
    const { young, old } = edgesOf(step, layout, scale);
    const words = shortly(step.loss);
    if (old - young < words.length * CHARACTER + BESIDE) return '';
    const y = heightOf(worstOf(step.loss));
    const attributes = { class: 'step', x: (young + old) / 2, y: y - 5, 'text-anchor': 'middle' };
    return element('text', attributes, escapeMarkup(words));
  });
}

function shortly(loss: DataLoss): string {
  switch (loss.kind) {
    case 'everything':
      return 'all';
    case 'cannot tell':
      return loss.atWorst === 'everything' ? 'unclear' : `up to ${describeSpan(loss.atWorst)}`;
    default:
      return describeSpan(loss.atMost);
  }
}
