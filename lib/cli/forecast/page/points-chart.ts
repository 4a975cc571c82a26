import { type AgeScale } from '../age-scale';
import { type Lane } from '../lanes';
import { AXIS_HEIGHT, drawAges } from './axis';
import { frame, type Drawing } from './frame';
import { across } from './layout';
import { drawMarks } from './marks';
import { element, escapeMarkup } from './markup';

const ROW_HEIGHT = 22;
const LABEL_HEIGHT = 18;
const TOP = 8;
const LABEL_LEFT = 4;

/** One row of the chart. */
export interface PointsRow {
  /** What stands beside it, e.g. `daily, up to 7`. */
  readonly label: string;
  readonly lane: Lane;
  /** Points of the older model are drawn hollow. */
  readonly side: 'before' | 'after';
}

/** Restore points by kind and age: a row a kind, a mark a point. */
export function drawPoints(
  rows: readonly PointsRow[],
  scale: AgeScale,
  { layout, id, title, description }: Drawing,
): string {
  const labelAbove = layout.name === 'narrow';
  const height = ROW_HEIGHT + (labelAbove ? LABEL_HEIGHT : 0);
  const bottom = TOP + rows.length * height;
  const drawn = rows.map((row, index) => {
    const top = TOP + index * height;
    const y = top + height - ROW_HEIGHT / 2;
    const labelY = labelAbove ? top + 13 : y + 4;
    const places = row.lane.ages.map((age) => across(layout, scale.at(age))).reverse();
    return [
      element('text', { class: 'label', x: LABEL_LEFT, y: labelY }, escapeMarkup(row.label)),
      element('line', { class: 'lane', x1: layout.left, x2: layout.right, y1: y, y2: y }),
      element(
        'g',
        { class: `marks ${row.lane.kind} ${row.side}` },
        ...drawMarks(row.lane.kind, places, y),
      ),
    ].join('');
  });
  return frame(
    { layout, id, title, description },
    bottom + AXIS_HEIGHT,
    drawAges(layout, scale, { top: TOP, bottom }),
    ...drawn,
  );
}
