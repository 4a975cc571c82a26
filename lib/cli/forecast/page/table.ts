import { element, escapeMarkup } from './markup';

/** A table of texts. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = columns.map((column) => element('th', { scope: 'col' }, escapeMarkup(column)));
  const body = rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => element('td', {}, escapeMarkup(cell)))),
  );
  return element(
    'table',
    {},
    caption === '' ? '' : element('caption', {}, escapeMarkup(caption)),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
}
