import { listAll } from '../../../lib/atlas/client/list-all';
import { answer, fakeAtlas, type Act } from './fake-atlas';

const REQUEST = {
  operation: 'listGroupClusters',
  path: '/clusters',
  subject: 'project p',
} as const;

const page = (count: number, hasNext: boolean): Act =>
  answer(200, {
    results: Array.from({ length: count }, () => ({})),
    links: hasNext ? [{ rel: 'next', href: 'https://atlas.example/next' }] : [],
  });

test.each<[name: string, pages: readonly Act[], items: number, requests: number]>([
  ['an empty list', [page(0, false)], 0, 1],
  ['a short page', [page(499, false)], 499, 1],
  ['a full page may not be the last', [page(500, false), page(0, false)], 500, 2],
  ['a short page that names a next one', [page(3, true), page(2, false)], 5, 2],
  ['an empty page is the end, whatever it names', [page(500, true), page(0, true)], 500, 2],
])('%s', async (_name, acts, count, requests) => {
  const atlas = fakeAtlas({ acts });
  expect(await listAll(atlas.client, REQUEST)).toHaveLength(count);
  expect(atlas.requests).toEqual(
    Array.from({ length: requests }, (_, at) => `GET /clusters?itemsPerPage=500&pageNum=${at + 1}`),
  );
});
