// Compiles the package into dist/ and bundles the Lambda handler; plain Node, no shell.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { bundleHandlers } from './bundle-handlers.mjs';
import { bundleProvider } from './bundle-provider.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

const schemas = ['core/model/protection-model.schema.json', 'diff/report/diff-report.schema.json'];
for (const schema of schemas) copyFileSync(`lib/${schema}`, `dist/lib/${schema}`);
await bundleHandlers();
await bundleProvider();
if (existsSync('dist/bin/mongodb-backup.js')) chmodSync('dist/bin/mongodb-backup.js', 0o755);
