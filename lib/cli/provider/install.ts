import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  mirrorConfiguration,
  overridesPluginsFolder,
} from '../../terraform-provider/distribution/cli-configuration';
import { installRelease } from '../../terraform-provider/distribution/install';
import { tryPlatformOf, type Platform } from '../../terraform-provider/distribution/platform';
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

const FLAGS = ['plugins-folder', 'mirror', 'cli-config', 'source'] as const;

/** `provider install`: into the plugins folder of terraform, or into a mirror with a configuration that names it. */
export const install: Command = (args, { stdout, stderr, cwd }) => {
  const { flags, positionals } = readArguments(args, FLAGS);
  if (positionals.length > 0)
    throw new UsageError(`provider install takes no ${positionals.join(' ')}; see --help`);
  const release = readRelease(flags.source, PACKAGE_ROOT);
  const platform = requirePlatform();
  if (flags.mirror !== undefined) {
    const configuration = resolve(cwd, flags['cli-config'] ?? join(flags.mirror, 'terraform.tfrc'));
    const written = intoMirror(resolve(cwd, flags.mirror), configuration, { release, platform });
    stdout(listWritten(written));
    stdout(`export TF_CLI_CONFIG_FILE=${configuration}\n${requirementOf(release)}`);
  } else {
    if (flags['cli-config'] !== undefined)
      throw new UsageError('--cli-config belongs to --mirror; give both, or neither');
    const folder = resolve(cwd, flags['plugins-folder'] ?? join(homedir(), PLUGINS_FOLDER));
    stdout(listWritten([intoPluginsFolder(folder, { release, platform })]));
    stdout(requirementOf(release));
    warnOfOverride(stderr);
  }
  stderr(LOCK_NOTICE);
  return Promise.resolve(ExitCode.OK);
};

/** Where terraform looks without being told to. */
const PLUGINS_FOLDER = join('.terraform.d', 'plugins');
const LOCK_NOTICE =
  'cdktf asks the registry of every provider for its checksums: give cdktf diff and cdktf deploy --skip-provider-lock\n';

/** What is installed. */
export interface Installation {
  readonly release: Release;
  readonly platform: Platform;
}

/** Puts the provider where terraform looks by itself. @throws {UsageError} */
export const intoPluginsFolder = (folder: string, { release, platform }: Installation): Written =>
  onDisk(folder, 'give --plugins-folder a folder that you can write to', () =>
    installRelease(folder, release, platform),
  );

/** Puts the provider into a mirror, and writes a configuration that names it. @throws {UsageError} */
export function intoMirror(
  mirror: string,
  configuration: string,
  { release, platform }: Installation,
): readonly Written[] {
  const text = mirrorConfiguration(mirror, release.source);
  if ((tryReadConfiguration(configuration, '--cli-config') ?? text) !== text)
    throw new UsageError(
      `${configuration} exists and says something else; add this to it by hand, or give another --cli-config:\n${text}`,
    );
  return [
    onDisk(mirror, 'give --mirror a folder that you can write to', () =>
      installRelease(mirror, release, platform),
    ),
    onDisk(configuration, 'give --cli-config a file that you can write', () =>
      writeFile(configuration, text),
    ),
  ];
}

/** What a configuration of terraform says; undefined where there is none. */
const tryReadConfiguration = (file: string, name: string): string | undefined =>
  existsSync(file)
    ? onDisk(file, `give ${name} a file that you can read`, () => readFileSync(file, 'utf8'))
    : undefined;

function requirePlatform(): Platform {
  const platform = tryPlatformOf(process.platform, process.arch);
  if (platform !== undefined) return platform;
  throw new UsageError(
    `the provider is a script, which terraform cannot start on ${process.platform} ${process.arch}; run terraform on Linux or macOS, or in WSL`,
  );
}

/** A configuration that says where providers come from makes terraform pass over its plugins folder. */
function warnOfOverride(stderr: (text: string) => void): void {
  const file = process.env['TF_CLI_CONFIG_FILE'] ?? join(homedir(), '.terraformrc');
  if (!overridesPluginsFolder(tryReadConfiguration(file, 'TF_CLI_CONFIG_FILE') ?? '')) return;
  stderr(
    `${file} has a provider_installation block, so terraform passes over its plugins folder; use provider install --mirror and merge its configuration into that file\n`,
  );
}
