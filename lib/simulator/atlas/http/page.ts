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
  const link = (rel: string, page: number): object => {
    const query = new URLSearchParams({
      ...echo,
      includeCount: String(includeCount),
      itemsPerPage: String(itemsPerPage),
      pageNum: String(page),
    });
    return { href: `${call.baseUrl}${path}?${query.toString()}`, rel };
  };
  const links = [link('self', pageNum)];
  if (pageNum > 1) links.push(link('previous', pageNum - 1));
  if (pageNum * itemsPerPage < items.length) links.push(link('next', pageNum + 1));
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
