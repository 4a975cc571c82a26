import { buildSync } from 'esbuild';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTerraform, type Outcome } from '../terraform-provider-e2e/terraform';

/** Providers the mirror holds, with the versions whose schemas the stand-ins have. */
const PROVIDERS = [
  {
    address: 'registry.terraform.io/mongodb/mongodbatlas',
    name: 'mongodbatlas',
    version: '2.16.0',
  },
  { address: 'registry.terraform.io/hashicorp/azurerm', name: 'azurerm', version: '4.55.0' },
] as const;
const PLATFORM = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;

/** What a stand-in did: `create`, `update`, `delete`, `forget` or `import`. */
export interface Act {
  readonly act: string;
  readonly type: string;
  readonly name: string | null;
}

/** What a state holds of a resource. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The part of a state file that is changed. */
interface StateFile {
  serial: number;
  readonly resources: readonly {
    readonly type: string;
    readonly instances: { attributes: Attributes }[];
  }[];
}

/** Folders with the configurations of an app, the real terraform, and stand-ins for its providers. */
export interface World {
  /** Runs terraform in the folder of a stack. */
  run(stack: string, ...args: readonly string[]): Promise<Outcome>;
  /** Runs it and fails the test unless it ends well. */
  expectOk(stack: string, ...args: readonly string[]): Promise<Outcome>;
  /** Puts a new configuration into the folder of a stack, its state untouched. */
  configure(stack: string, outdir: string): void;
  /** Lets the service answer other attributes for the resources of a type from now on. */
  answer(
    stack: string,
    type: string,
    change: (attributes: Attributes) => Attributes,
  ): Promise<void>;
  /** What the stand-ins have done since the last look. */
  acts(): readonly Act[];
  close(): void;
}

/** A world that holds a mirror of the stand-ins. */
export function startWorld(): World {
  const root = mkdtempSync(join(tmpdir(), 'terraform-world-'));
  const env = {
    TF_CLI_CONFIG_FILE: installInto(root),
    STAND_IN_LOG: join(root, 'acts'),
    TF_VAR_password: 'correct-Horse-battery-1',
  };
  const folderOf = (stack: string): string => join(root, stack);
  const run: World['run'] = (stack, ...args) =>
    startTerraform([...args, '-no-color'], folderOf(stack), env).ended;
  const expectOk: World['expectOk'] = async (stack, ...args) => {
    const outcome = await run(stack, ...args);
    if (outcome.code !== 0)
      throw new Error(
        `terraform ${args.join(' ')} ended with ${String(outcome.code)}\n${outcome.output}`,
      );
    return outcome;
  };
  return {
    run,
    expectOk,
    answer: async (stack, type, change) => {
      const { stdout } = await expectOk(stack, 'state', 'pull');
      const state = JSON.parse(stdout) as StateFile;
      state.serial += 1;
      for (const { instances } of state.resources.filter((resource) => resource.type === type))
        for (const instance of instances) instance.attributes = change(instance.attributes);
      writeFileSync(join(folderOf(stack), 'changed.tfstate'), JSON.stringify(state));
      await expectOk(stack, 'state', 'push', 'changed.tfstate');
    },
    configure: (stack, outdir) => {
      mkdirSync(folderOf(stack), { recursive: true });
      const text = readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');
      const configuration = JSON.parse(text) as { terraform: { backend?: unknown } };
      // The state stays in the folder: the backend CDKTF adds names the folder of the test run.
      delete configuration.terraform.backend;
      // A line each: a refusal quotes the line it is about, which must not be the whole file.
      writeFileSync(
        join(folderOf(stack), 'cdk.tf.json'),
        JSON.stringify(configuration, undefined, 2),
      );
    },
    acts: () => {
      if (!existsSync(env.STAND_IN_LOG)) return [];
      const lines = readFileSync(env.STAND_IN_LOG, 'utf8').trim().split('\n');
      rmSync(env.STAND_IN_LOG);
      return lines.map((line) => JSON.parse(line) as Act);
    },
    close: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Lays the stand-ins out as a mirror on disk, and answers the CLI configuration that uses it and nothing else. */
function installInto(root: string): string {
  const script = join(root, 'stand-in.js');
  buildSync({
    entryPoints: ['test/terraform/stand-in/plugin.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  for (const { address, name, version } of PROVIDERS) {
    const folder = join(root, 'mirror', address, version, PLATFORM);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `terraform-provider-${name}_v${version}`);
    copyFileSync(script, file);
    chmodSync(file, 0o755);
  }
  const configuration = join(root, 'terraform.rc');
  const mirror = JSON.stringify(join(root, 'mirror'));
  writeFileSync(
    configuration,
    `provider_installation {\n  filesystem_mirror {\n    path = ${mirror}\n  }\n}\n`,
  );
  return configuration;
}
