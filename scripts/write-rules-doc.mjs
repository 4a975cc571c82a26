// Writes docs/rules.md from the rule registry; with --check it only says whether the page is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { RULES } = createRequire(import.meta.url)('../dist/lib/index.js');
const PAGE = 'docs/rules.md';

const text = renderPage();
const isCurrent = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === text;
if (process.argv.includes('--check')) {
  if (!isCurrent)
    console.error(`${PAGE} is stale; run: npm run build && node scripts/write-rules-doc.mjs`);
  process.exitCode = isCurrent ? 0 : 1;
} else if (!isCurrent) {
  writeFileSync(PAGE, text);
}

function renderPage() {
  return `# Rules

Generated from the rule registry; do not edit.

**policy**: list of policy items and where they apply · **policy item**: frequency, interval, retention ·
**restore window**: days of point-in-time restore · **restore point**: a moment one can go back to ·
**finding**: rule, verdict, message, fix · **verdict**: violated, or unverified where the answer depends on a value that
is not known.

A fatal finding fails the build and cannot be acknowledged: the service refuses it, or the loss cannot be undone. An
error fails the build until it is acknowledged with a reason. A warning is shown. Info is shown by \`check\` only.

| rule | what must hold | severity | source |
|---|---|---|---|
${RULES.map(renderRow).join('\n')}
`;
}

function renderRow({ id, statement, severity, source }) {
  return `| \`${id}\` | ${statement.replaceAll('|', '\\|')} | ${severity} | [page](${source}) |`;
}
