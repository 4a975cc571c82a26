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
    stdout(listWritten([installRelease(folder, release, platform)]));
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

interface Installation {
  readonly release: Release;
  readonly platform: Platform;
}

function intoMirror(
  mirror: string,
  configuration: string,
  { release, platform }: Installation,
): readonly Written[] {
  const text = mirrorConfiguration(mirror, release.source);
  if (existsSync(configuration) && readFileSync(configuration, 'utf8') !== text)
    throw new UsageError(
      `${configuration} exists and says something else; add this to it by hand, or give another --cli-config:\n${text}`,
    );
  return [installRelease(mirror, release, platform), writeFile(configuration, text)];
}

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
  if (!existsSync(file) || !overridesPluginsFolder(readFileSync(file, 'utf8'))) return;
  stderr(
    `${file} has a provider_installation block, so terraform passes over its plugins folder; use provider install --mirror and merge its configuration into that file\n`,
  );
}
