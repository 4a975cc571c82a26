import { Refusal } from '../refusal';
import { type Call } from './call';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

/** One page of a list, with the links Atlas gives; `echo` holds the endpoint's own parameters with their defaults. */
export function pageOf(
  call: Call,
  path: string,
  items: readonly object[],
  echo: Readonly<Record<string, string>> = {},
): object {
  const itemsPerPage = numberOf(call, 'itemsPerPage', DEFAULT_PAGE, LARGEST_PAGE);
  const pageNum = numberOf(call, 'pageNum', 1, Number.MAX_SAFE_INTEGER);
  const includeCount = call.query.get('includeCount') !== 'false';
  const link = (rel: string, parameters: Readonly<Record<string, string>>): object => {
    const query = new URLSearchParams({ includeCount: String(includeCount), ...parameters });
    return { href: `${call.baseUrl}${path}?${query.toString()}`, rel };
  };
  const pages = { itemsPerPage: String(itemsPerPage) };
  const other = (rel: string, page: number): object =>
    link(rel, { ...echo, ...pages, pageNum: String(page) });
  // Recorded: the link to itself puts the page before the items a page, the other links after.
  const links = [link('self', { ...echo, pageNum: String(pageNum), ...pages })];
  if (pageNum > 1) links.push(other('previous', pageNum - 1));
  if (pageNum * itemsPerPage < items.length) links.push(other('next', pageNum + 1));
  const results = items.slice((pageNum - 1) * itemsPerPage, pageNum * itemsPerPage);
  return { links, results, ...(includeCount && { totalCount: items.length }) };
}

function numberOf({ query }: Call, name: string, absent: number, most: number): number {
  const text = query.get(name);
  if (text === null) return absent;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Refusal(400, 'INVALID_QUERY_PARAMETER', `Invalid query parameter ${name} specified.`, [
    name,
  ]);
}
