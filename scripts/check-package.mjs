// Packs the package as it would be published and holds the tarball against publint and attw.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const npx = (...args) => execFileSync('npx', ['--no-install', ...args], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'pack-'));
try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
    }),
  );
  refuseStrangers(packed.files.map(({ path }) => path));
  const tarball = join(folder, packed.filename);
  npx('publint', 'run', tarball, '--strict');
  npx('attw', tarball, '--profile', 'node16');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Nothing but what users run belongs in the tarball: no tests, no examples, no build state. */
function refuseStrangers(paths) {
  const expected =
    /^(dist\/(lib|handlers)\/.+\.(js|d\.ts|json|md)|dist\/bin\/mongodb-backup\.(js|d\.ts)|dist\/terraform-provider\/terraform-provider-mongodbbackup|docs\/.+\.md|examples\/pr-plan-diff\/.+|lib\/[\w-]+\/README\.md|CONTRIBUTING\.md|LICENSE|README\.md|package\.json)$/;
  const strangers = paths.filter((path) => !expected.test(path));
  if (strangers.length > 0)
    throw new Error(`the tarball holds ${strangers.join(', ')}; mend "files" in package.json`);
}
