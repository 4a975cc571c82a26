import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVISORY_RULES } from '../../../lib/core/rules/advisory-rules';
import { AZURE_RULES } from '../../../lib/core/rules/azure-rules';
import { BLOCKING_RULES } from '../../../lib/core/rules/blocking-rules';
import { RULES } from '../../../lib/core/rules/registry';
import { TERRAFORM_RULES } from '../../../lib/core/rules/terraform-rules';

/** Pages of the services, and of the Terraform providers where a hazard is theirs. */
const PAGES =
  /^https:\/\/(www\.mongodb\.com\/docs|learn\.microsoft\.com|registry\.terraform\.io|github\.com\/(hashicorp|mongodb)\/terraform-provider-)/;
/** Rules whose messages the tests of CDKTF assert, as annotations. */
const RULES_OF_CDKTF = new Set([...AZURE_RULES, ...TERRAFORM_RULES].map(({ id }) => id));

test('each rule is named once, in kebab-case, with a sentence and a page', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, statement, source } of RULES) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(statement).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(PAGES);
  }
});

test('rules that stop a build are fatal or errors, and the others are not', () => {
  const severities = (rules: typeof RULES): string[] => [
    ...new Set(rules.map(({ severity }) => severity)),
  ];
  expect(severities(BLOCKING_RULES).sort()).toEqual(['error', 'fatal']);
  expect(severities(ADVISORY_RULES).sort()).toEqual(['info', 'warning']);
});

test('each rule is in a file of its name, and its whole message is asserted beside this file', () => {
  const files = readdirSync(join(__dirname, '../../../lib/core/rules'));
  const tests = readdirSync(__dirname)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(__dirname, file), 'utf8'))
    .join('\n');
  for (const { id, severity } of RULES) {
    expect(files).toContain(`${id}.ts`);
    if (!RULES_OF_CDKTF.has(id)) expect(tests).toContain(`${id} (${severity}): `);
  }
});
