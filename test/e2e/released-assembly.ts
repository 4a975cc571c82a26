import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const RELEASES = resolve(__dirname, '../fixtures/releases');

/** What a release's template calls its code, in place of hashes of what was synthesised then. */
const HANDLER = 'MongoDbBackup/Handler/Code';
const HANDLER_KEY = 'released-handler.zip';
const FRAMEWORK_KEY = 'framework.zip';
const TEMPLATE_KEY = 'released.json';

interface Assets {
  readonly files: Readonly<
    Record<
      string,
      {
        displayName: string;
        source: { path: string; packaging: string };
        destinations: Record<string, { objectKey: string }>;
      }
    >
  >;
}

/**
 * A cloud assembly that deploys what a release synthesised: its template and its handler as they are kept in
 * test/fixtures/releases; the framework around the handler is the one of the aws-cdk-lib that is installed.
 */
export function writeReleasedAssembly(
  release: string,
  folder: string,
  settings: { readonly stackName: string; readonly projectId: string },
): void {
  const { stackName } = settings;
  synthesise(folder, settings);
  const kept = join(RELEASES, release);
  cpSync(join(kept, 'template.json'), join(folder, `${stackName}.template.json`));
  const assetsFile = join(folder, `${stackName}.assets.json`);
  const assets = JSON.parse(readFileSync(assetsFile, 'utf8')) as Assets;
  for (const { displayName, source, destinations } of Object.values(assets.files)) {
    const isHandler = displayName === HANDLER;
    if (isHandler) cpSync(join(kept, 'handler'), join(folder, source.path), { recursive: true });
    const zip = isHandler ? HANDLER_KEY : FRAMEWORK_KEY;
    for (const destination of Object.values(destinations))
      destination.objectKey = source.packaging === 'zip' ? zip : TEMPLATE_KEY;
  }
  writeFileSync(assetsFile, JSON.stringify(assets));
  const manifest = join(folder, 'manifest.json');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace(/\/[0-9a-f]{64}\.json/, `/${TEMPLATE_KEY}`));
}

function synthesise(folder: string, settings: object): void {
  const { status, stderr } = spawnSync(process.execPath, ['test/fixtures/schedule-app.js'], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, CDK_OUTDIR: folder, SCHEDULE_APP: JSON.stringify(settings) },
  });
  if (status !== 0) throw new Error(`the app of a release cannot be synthesised: ${stderr}`);
}
