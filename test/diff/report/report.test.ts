import { compareModels } from '../../../lib/diff/compare-models';
import { reportJson } from '../../../lib/diff/report/json';
import { reportMarkdown } from '../../../lib/diff/report/markdown';
import { reportText } from '../../../lib/diff/report/text';
import { daily, modelOf } from '../models';

const shortened = compareModels(modelOf([daily(14)]), modelOf([daily(10)]));

test('the text report has a line for each change and one for all', () => {
  expect(reportText(shortened)).toBe(
    'weakens: cluster orders: daily snapshots are kept 10 days instead of 14 days; restore points that exist already keep their expiry, new ones live shorter (lib/orders.ts:14)\n' +
      'protection: 1 weaker\n',
  );
});

test('no change still says something', () => {
  const same = compareModels(modelOf([daily(14)]), modelOf([daily(14)]));
  expect(reportText(same)).toBe('protection: no protection is weakened\n');
  expect(reportMarkdown(same)).toBe('### MongoDB protection: no protection is weakened\n');
});

test('the markdown report is a table', () => {
  expect(reportMarkdown(shortened)).toBe(
    [
      '### MongoDB protection: 1 weaker',
      '',
      '| Subject | Protection | Before | After | |',
      '|---|---|---|---|---|',
      '| cluster orders | daily snapshots are kept | 14 days | 10 days | weakens |',
      '',
    ].join('\n'),
  );
});

test('a hostile name can neither become markup nor break out of its line', () => {
  const name = 'x|<img src=a>\n[a](http://b) @team \u001b[2J';
  const hostile = compareModels(
    modelOf([daily(14)], {}, { name }),
    modelOf([daily(10)], {}, { name }),
  );
  expect(reportMarkdown(hostile)).toContain(
    '| cluster x\\|\\<img src=a\\> \\[a\\]\\(http://b\\) \\@team  \\[2J |',
  );
  expect(reportText(hostile).split('\n')).toHaveLength(3);
  expect(reportText(hostile)).not.toContain('\u001b');
});

test('a fingerprint survives a move of the construct and tells another change apart', () => {
  const fingerprint = (text: string): unknown => JSON.parse(text).changes[0].fingerprint;
  const moved = compareModels(
    modelOf([daily(14)]),
    modelOf([daily(10)], { path: 'Moved', source: 'lib/moved.ts:1' }),
  );
  const other = compareModels(modelOf([daily(14)]), modelOf([daily(11)]));
  expect(fingerprint(reportJson(moved))).toBe(fingerprint(reportJson(shortened)));
  expect(fingerprint(reportJson(other))).not.toBe(fingerprint(reportJson(shortened)));
});
