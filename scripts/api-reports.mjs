// Compares the public API of every entry point with its committed report in api/; --update writes the reports.
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ENTRY_POINTS = {
  core: 'dist/lib/index.d.ts',
  'aws-cdk': 'dist/lib/aws-cdk/index.d.ts',
  cdktf: 'dist/lib/cdktf/index.d.ts',
  simulator: 'dist/lib/simulator/index.d.ts',
};
const update = process.argv.includes('--update');

if (!update) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });

const stale = Object.entries(ENTRY_POINTS).filter(([name, entry]) => !reportIsCurrent(name, entry));
for (const [name] of stale) {
  console.error(
    `the public API of '${name}' differs from api/${name}.api.md; if that is meant, run: npm run api:update`,
  );
}
process.exitCode = stale.length === 0 ? 0 : 1;

function reportIsCurrent(name, entry) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(entry),
      compiler: { tsconfigFilePath: resolve('tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve('api'),
        reportTempFolder: resolve('temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: {
          default: { logLevel: 'error' },
          'ae-missing-release-tag': { logLevel: 'none' },
          // ESLint asks for docs; a day of the week needs none.
          'ae-undocumented': { logLevel: 'none' },
          // Values of the root entry point stand in the signatures of the others.
          ...(name !== 'core' && { 'ae-forgotten-export': { logLevel: 'none' } }),
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = message.logLevel === 'info' || message.logLevel === 'verbose';
    },
  });
  return result.succeeded;
}
