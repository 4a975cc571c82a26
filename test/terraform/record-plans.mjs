// Records the plans in test/terraform/plans with the real terraform: applies the base of a case, then plans its head.
//   node test/terraform/record-plans.mjs <folder with unpacked providers>
// The folder is laid out as `terraform init -plugin-dir` wants it and holds mongodb/mongodbatlas 1.41.1 and
// hashicorp/azurerm 4.55.0; stand-ins that serve the same schemas will do, because nothing is asked of a cloud.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.mjs';

const [plugins] = process.argv.slice(2);
if (plugins === undefined) throw new Error('give the folder with the unpacked providers');
const here = dirname(fileURLToPath(import.meta.url));

for (const { name, base, head, args = [] } of CASES) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const terraform = (...words) =>
    execFileSync('terraform', words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' },
    });
  try {
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(base));
    terraform('init', '-no-color', `-plugin-dir=${resolve(plugins)}`);
    terraform('apply', '-auto-approve', '-no-color');
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(head));
    terraform('plan', '-no-color', '-out=tfplan', ...args);
    const plan = JSON.parse(terraform('show', '-json', 'tfplan'));
    writeFileSync(
      join(here, 'plans', `${name}.json`),
      `${JSON.stringify(trim(plan), undefined, 1)}\n`,
    );
    console.log(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the clock, and without what a reader of plans never looks at. */
function trim({
  timestamp,
  prior_state,
  planned_values,
  configuration,
  relevant_attributes,
  ...plan
}) {
  return plan;
}
