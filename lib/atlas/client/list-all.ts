import { type WirePage } from '../wire/envelope';
import { type AtlasClient } from './atlas-client';
import { type RequestSubject } from './refusal';

/** The largest page Atlas gives. */
const PAGE_SIZE = 500;
/** A list that never ends is a bug of somebody's; this many pages is far beyond any real project. */
const MOST_PAGES = 1000;

/** Reads a list to its end, page by page, until a page is short and names no next one; `more` is `&name=value`. */
export async function listAll<Item>(
  client: AtlasClient,
  request: RequestSubject,
  more = '',
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path = `${request.path}?itemsPerPage=${PAGE_SIZE}&pageNum=${page}${more}`;
    const { results, links } = await client.send<WirePage<Item>>({
      ...request,
      method: 'GET',
      path,
    });
    items.push(...results);
    const hasNext = links.some(({ rel }) => rel === 'next');
    if (!hasNext && results.length < PAGE_SIZE) break;
    if (results.length === 0) break;
  }
  return items;
}
