import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import {
  FEWEST_KEY_BITS,
  tryReadSigningKey,
  type SigningKey,
} from '../../terraform-provider/distribution/openpgp/signing-key';
import { readVersions } from '../../terraform-provider/distribution/read-versions';
import { writeRegistry } from '../../terraform-provider/distribution/registry';
import { type Release } from '../../terraform-provider/distribution/release';
import { writeFile, type Written } from '../../terraform-provider/distribution/write-file';
import { ExitCode } from '../exit-codes';
import { PACKAGE_ROOT } from '../package-version';
import { readArguments } from '../read-arguments';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';
import { onDisk } from './on-disk';
import { readRelease } from './read-release';
import { listWritten, requirementOf } from './report';

const NEW_KEY_BITS = 3072;
const OWNER_ONLY = 0o600;

/** `provider registry <dir>`: a signed registry of static files, to be served under the host of `--source`. */
export const registry: Command = (args, { stdout, stderr, cwd }) => {
  const { flags, positionals } = readArguments(args, ['source', 'signing-key']);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new UsageError(
      `provider registry takes one folder, got ${positionals.length}; give provider registry <dir> --source <host>/<namespace>/mongodbbackup --signing-key <file>`,
    );
  if (flags.source === undefined || flags['signing-key'] === undefined)
    throw new UsageError(
      'provider registry takes --source and --signing-key; give the host that will serve the folder, and a file for the key outside it',
    );
  const root = resolve(cwd, folder);
  const release = readRelease(flags.source, PACKAGE_ROOT);
  const keyFile = resolve(cwd, flags['signing-key']);
  stdout(listWritten(publish(root, release, { keyFile, stderr })));
  stdout(
    `serve ${folder} as https://${release.source.host}/; terraform then installs it by itself:\n${requirementOf(release)}`,
  );
  return Promise.resolve(ExitCode.OK);
};

/** What a registry is signed with, and who hears of a key that is made. */
interface Signing {
  readonly keyFile: string;
  readonly stderr: (text: string) => void;
}

/** Adds a release to a registry; a key is made only for a folder that can be one. @throws {UsageError} */
export function publish(
  root: string,
  release: Release,
  { keyFile, stderr }: Signing,
): readonly Written[] {
  const remedy = 'give provider registry a folder that you can read and write';
  onDisk(root, remedy, () => readVersions(root, release.source));
  const key = onDisk(keyFile, 'give --signing-key a file that you can read and write', () =>
    readOrMakeKey(keyFile, root, stderr),
  );
  return onDisk(root, remedy, () => writeRegistry(root, release, key));
}

/** Releases of one registry are signed with one key, so that it is kept; whoever serves the folder must not serve it. */
function readOrMakeKey(file: string, folder: string, stderr: (text: string) => void): SigningKey {
  if (!relative(folder, file).startsWith('..'))
    throw new UsageError(
      `--signing-key ${file} is inside the folder that is served; keep the key somewhere else`,
    );
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: NEW_KEY_BITS });
    writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), OWNER_ONLY);
    stderr(`made a new signing key in ${file}; keep it, and keep it secret\n`);
  }
  const key = tryReadSigningKey(readFileSync(file, 'utf8'));
  if (key !== undefined) return key;
  throw new UsageError(
    `--signing-key ${file} holds no RSA private key of ${FEWEST_KEY_BITS} bits or more in PEM; make one with openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:${NEW_KEY_BITS}, or name a file that does not exist`,
  );
}
