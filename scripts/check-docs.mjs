// Holds the documents against the code: the generated rules page is current, every code block of the README
// is part of a file that is compiled, and every relative link leads somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const problems = [];

execFileSync(process.execPath, ['scripts/write-rules-doc.mjs', '--check'], { stdio: 'inherit' });

const documents = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('api/'));
for (const path of documents) {
  const text = readFileSync(path, 'utf8');
  checkLinks(path, text);
  checkSnippets(path, text);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function checkLinks(path, text) {
  for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    if (!existsSync(join(dirname(path), target)))
      problems.push(`${path}: link to ${target} leads nowhere`);
  }
}

/** A block marked `<!-- from: file -->` must stand in that file, which the compiler reads. */
function checkSnippets(path, text) {
  for (const [, file, code] of text.matchAll(/<!-- from: (\S+) -->\n```\w*\n([\s\S]*?)```/g)) {
    if (!existsSync(file)) problems.push(`${path}: snippet names ${file}, which does not exist`);
    else if (!readFileSync(file, 'utf8').includes(code.trim()))
      problems.push(`${path}: the snippet from ${file} differs from it; copy it again`);
  }
}
