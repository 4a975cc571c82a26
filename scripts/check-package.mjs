// Packs the package as it would be published and holds the tarball against publint and attw.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const npx = (...args) => execFileSync('npx', ['--no-install', ...args], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'pack-'));
try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
    }),
  );
  refuseStrangers(packed.files.map(({ path }) => path));
  refuseDeadLinks(packed.files.map(({ path }) => path));
  const tarball = join(folder, packed.filename);
  npx('publint', 'run', tarball, '--strict');
  npx('attw', tarball, '--profile', 'node16');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Nothing but what users run belongs in the tarball: no tests, no examples, no build state. */
function refuseStrangers(paths) {
  const expected =
    /^(dist\/(lib|handlers)\/.+\.(js|d\.ts|json|md)|dist\/bin\/mongodb-backup\.(js|d\.ts)|docs\/.+\.md|examples\/pr-plan-diff\/.+|lib\/[\w-]+\/README\.md|CONTRIBUTING\.md|LICENSE|README\.md|package\.json)$/;
  const strangers = paths.filter((path) => !expected.test(path));
  if (strangers.length > 0)
    throw new Error(`the tarball holds ${strangers.join(', ')}; mend "files" in package.json`);
}

/** A page in the tarball links to nothing that stays behind. */
function refuseDeadLinks(paths) {
  const dead = paths
    .filter((path) => path.endsWith('.md'))
    .flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .filter(([, target]) => !/^[a-z]+:/.test(target))
        .map(([, target]) => join(dirname(page), target))
        .filter((target) => !paths.includes(target))
        .map((target) => `${page} links to ${target}`),
    );
  if (dead.length > 0)
    throw new Error(`${dead.join(', ')}, which the tarball lacks; mend "files" in package.json`);
}
