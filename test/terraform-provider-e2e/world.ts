import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mirrorConfiguration } from '../../lib/terraform-provider/distribution/cli-configuration';
import { installRelease } from '../../lib/terraform-provider/distribution/install';
import { tryPlatformOf } from '../../lib/terraform-provider/distribution/platform';
import {
  describeAddress,
  SOURCE_ADDRESS,
} from '../../lib/terraform-provider/distribution/source-address';
import { startAtlasSimulator, type AtlasSimulator, type TimeSpan } from '../../lib/simulator';
import { startTerraform, type Outcome, type RunningTerraform } from './terraform';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const CLIENT_SECRET = 'mdb_sa_sk_very-secret-text';
const SCRIPT = 'dist/terraform-provider/terraform-provider-mongodbbackup';
const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
const TICK_MILLIS = 25;

/** A folder with a configuration, the real terraform, and a simulated Atlas. */
export interface World {
  readonly atlas: AtlasSimulator;
  readonly folder: string;
  /** Variables terraform runs with; tests change them. */
  readonly env: Record<string, string>;
  /** Writes the configuration: the blocks given, after what every configuration begins with. */
  configure(blocks: string): void;
  /** Runs terraform to its end. */
  run(...args: readonly string[]): Promise<Outcome>;
  /** Runs it and fails the test unless it ends well. */
  expectOk(...args: readonly string[]): Promise<Outcome>;
  start(...args: readonly string[]): RunningTerraform;
  apply(...args: readonly string[]): Promise<Outcome>;
  plan(...args: readonly string[]): Promise<Outcome>;
  /** Attributes of a resource in the state. */
  attributes(address: string): Readonly<Record<string, unknown>>;
  /** Whether the state marks a resource as tainted. */
  isTainted(address: string): boolean;
  /** How many requests of an operation Atlas has had. */
  count(operation: string): number;
  /** Lets virtual time pass this fast from now on, every 25 ms; nothing: it runs as real time does. */
  hurry(by: TimeSpan | undefined): void;
  close(): Promise<void>;
}

/** Starts a world with the clusters orders and staging, and a credential in the environment. */
export async function startWorld(): Promise<World> {
  const atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:16:07Z' });
  seed(atlas);
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const env: Record<string, string> = {
    MONGODB_ATLAS_CLIENT_ID: 'mdb_sa_id_1',
    MONGODB_ATLAS_CLIENT_SECRET: CLIENT_SECRET,
    MONGODB_ATLAS_BASE_URL: atlas.url,
    TF_CLI_CONFIG_FILE: installInto(folder),
  };
  let ticking: NodeJS.Timeout | undefined;
  const world: World = {
    atlas,
    folder,
    env,
    configure: (blocks) => {
      writeFileSync(join(folder, 'main.tf'), `${HEAD}\n${blocks}`);
    },
    start: (...args) => startTerraform([...args, '-no-color'], folder, env),
    run: (...args) => world.start(...args).ended,
    expectOk: async (...args) => {
      const outcome = await world.run(...args);
      if (outcome.code !== 0)
        throw new Error(
          `terraform ${args.join(' ')} ended with ${outcome.code}\n${outcome.output}`,
        );
      return outcome;
    },
    apply: (...args) => world.run('apply', '-auto-approve', ...args),
    plan: (...args) => world.run('plan', '-detailed-exitcode', ...args),
    attributes: (address) => instanceOf(folder, address).attributes,
    isTainted: (address) => instanceOf(folder, address).status === 'tainted',
    count: (operation) =>
      atlas.requests().filter((request) => request.operation === operation).length,
    hurry: (by) => {
      clearInterval(ticking);
      ticking =
        by &&
        setInterval(() => {
          atlas.clock.advance(by);
        }, TICK_MILLIS);
    },
    close: async () => {
      clearInterval(ticking);
      await atlas.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  world.configure('');
  await world.expectOk('init');
  return world;
}

const HEAD = `
terraform {
  required_providers {
    mongodbbackup = {
      source  = "${describeAddress(SOURCE_ADDRESS)}"
      version = "${VERSION}"
    }
  }
}
`;

function seed(atlas: AtlasSimulator): void {
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  const orders = { shop: { orders: [{ _id: 1, total: 20 }] } };
  atlas.addCluster({
    projectId: PROJECT,
    name: 'orders',
    tier: 'M30',
    pitEnabled: true,
    data: orders,
  });
  atlas.addCluster({ projectId: PROJECT, name: 'staging', tier: 'M30' });
  atlas.addServiceAccount({
    clientId: 'mdb_sa_id_1',
    clientSecret: CLIENT_SECRET,
    roles: { [PROJECT]: ['GROUP_OWNER'] },
    tokenLifetimeSeconds: 1_000_000_000,
  });
}

function installInto(folder: string): string {
  const platform = tryPlatformOf(process.platform, process.arch);
  if (platform === undefined) throw new Error('there is no provider for this system');
  const release = { source: SOURCE_ADDRESS, version: VERSION, script: readFileSync(SCRIPT) };
  const mirror = join(folder, 'mirror');
  installRelease(mirror, release, platform);
  const configuration = join(folder, 'terraform.tfrc');
  writeFileSync(configuration, mirrorConfiguration(mirror, SOURCE_ADDRESS));
  return configuration;
}

interface Instance {
  readonly status?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface StateFile {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly Instance[];
  }[];
}

function instanceOf(folder: string, address: string): Instance {
  const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')) as StateFile;
  const found = state.resources.find(
    ({ mode, type, name }) => `${mode === 'data' ? 'data.' : ''}${type}.${name}` === address,
  );
  const instance = found?.instances[0];
  if (instance === undefined) throw new Error(`the state holds no ${address}`);
  return instance;
}
