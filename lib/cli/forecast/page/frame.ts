import { type Layout } from './layout';
import { element, escapeMarkup } from './markup';

/** What every chart says of itself. */
export interface Drawing {
  readonly layout: Layout;
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What somebody needs to know who does not see it. */
  readonly description: string;
}

/** The frame of a chart: an image with a title and a description. */
export function frame(
  { layout, id, title, description }: Drawing,
  height: number,
  ...content: readonly string[]
): string {
  const own = `${id}-${layout.name}`;
  return element(
    'svg',
    {
      class: layout.name,
      viewBox: `0 0 ${layout.width} ${height}`,
      role: 'img',
      'aria-labelledby': `${own}-title ${own}-desc`,
    },
    element('title', { id: `${own}-title` }, escapeMarkup(title)),
    element('desc', { id: `${own}-desc` }, escapeMarkup(description)),
    ...content,
  );
}
