import { type AgeScale } from '../age-scale';
import { across, type Layout } from './layout';
import { element, escapeMarkup } from './markup';

const LABEL_ROOM = 34;
const LABEL_DROP = 16;

/** Height the ages take below a plot. */
export const AXIS_HEIGHT = 22;

/** Ages from a plot's top to the labels below its bottom; labels without room are left out. */
export function drawAges(
  layout: Layout,
  scale: AgeScale,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): string {
  let free = -Infinity;
  return scale.ticks
    .map(({ position, label }, index) => {
      const x = across(layout, position);
      const line = element('line', { class: 'grid', x1: x, x2: x, y1: top, y2: bottom });
      if (x < free) return line;
      free = x + LABEL_ROOM;
      const anchor = index === 0 ? 'start' : 'middle';
      const text = element(
        'text',
        { class: 'tick', x, y: bottom + LABEL_DROP, 'text-anchor': anchor },
        escapeMarkup(label),
      );
      return line + text;
    })
    .join('');
}
