import { readFileSync } from 'node:fs';
import { compareReadings } from '../../../lib/diff/compare-readings';
import { readFile } from '../../../lib/diff/read/read-input';
import { reportMarkdown } from '../../../lib/diff/report/markdown';

const FOLDER = 'test/golden/cases/retention-shortened-of-existing';
const side = (name: string) =>
  readFile({ name, text: readFileSync(`${FOLDER}/${name}.json`, 'utf8') });

test('the comment shown in the README is the one a pull request gets', () => {
  expect(reportMarkdown(compareReadings(side('before'), side('after')))).toBe(
    readFileSync('examples/pr-plan-diff/comment.md', 'utf8'),
  );
});
