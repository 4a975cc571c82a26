import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collect, type Outcome } from './terraform';

/** Bundles an example and writes the `cdktf.json` that runs it, with a context of its own. */
export function writeCdktfApp(
  folder: string,
  example: string,
  context: Readonly<Record<string, string>>,
): void {
  const script = join(folder, 'app.js');
  buildSync({
    entryPoints: [`examples/${example}/app.ts`],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['cdktf', 'constructs'],
    alias: {
      'mongodb-backup-constructs/cdktf': resolve('lib/cdktf/index.ts'),
      'mongodb-backup-constructs': resolve('lib/index.ts'),
    },
  });
  const configuration = {
    language: 'typescript',
    app: `node ${script}`,
    projectId: example,
    sendCrashReports: 'false',
    context,
  };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(configuration));
}

/** Runs the real cdktf CLI in the folder of an app. */
export function runCdktf(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const child = spawn(process.execPath, [resolve('node_modules/.bin/cdktf'), ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      NODE_PATH: resolve('node_modules'),
      CHECKPOINT_DISABLE: '1',
      CI: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return collect(child);
}
