import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const { jobs } = parse(readFileSync('examples/pr-plan-diff/protection-diff.yml', 'utf8')) as {
  readonly jobs: { readonly protection: { readonly steps: readonly Step[] } };
};
const { steps } = jobs.protection;
const using = (action: string): readonly unknown[] =>
  steps.filter(({ uses }) => uses?.startsWith(action)).map((step) => step.with);

test('the workflow compares the merge of a pull request with what it is merged into', () => {
  expect(using('actions/checkout@')).toEqual([{ path: 'head', 'fetch-depth': 2 }]);
  expect(steps.map(({ run }) => run)).toContain('git -C head worktree add ../base HEAD^1');
});

test('alerts stand at files of the checkout they were made in', () => {
  expect(using('github/codeql-action/upload-sarif@')).toEqual([
    { sarif_file: 'protection.sarif', checkout_path: 'head', category: 'mongodb-backup' },
  ]);
});
