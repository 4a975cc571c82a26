import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { TESTED_CDK, tryFindCdk } from '../../lib/rehearsal/find-cdk';

test('the release users are told to install is the one the tests run', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies['aws-cdk']).toBe(TESTED_CDK);
});

test('the CLI is found where an app has it, and nowhere else', () => {
  expect(tryFindCdk(process.cwd())).toMatch(/aws-cdk[/\\]bin[/\\]cdk$/);
  expect(tryFindCdk(tmpdir())).toBeUndefined();
});
