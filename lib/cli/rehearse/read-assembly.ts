import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENDING = '.protection.json';
const ENVIRONMENT = /^aws:\/\/(\d{12})\//;

/** What a rehearsal must know of a synthesised app before it deploys it. */
export interface Assembly {
  /** Accounts the app's stacks name; a stack that names none goes to whatever account there is. */
  readonly accounts: readonly string[];
  /** Whether any stack uses this package. */
  readonly hasModels: boolean;
  /** Paths of schedules in nested stacks, which a rehearsal does not deploy. */
  readonly nestedSchedules: readonly string[];
}

/** Reads the folder a synth wrote, the assemblies of stages included. */
export function readAssembly(folder: string): Assembly {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const manifests = names.filter((name) => /(^|[/\\])manifest\.json$/.test(name));
  const artifacts = manifests.flatMap((name) => artifactsOf(join(folder, name)));
  const models = names.filter((name) => name.endsWith(ENDING));
  const stacks = new Set(artifacts.map(({ file }) => file));
  return {
    accounts: [...new Set(artifacts.flatMap(({ account }) => account ?? []))].sort(),
    hasModels: models.length > 0,
    nestedSchedules: models
      .map((name) => join(folder, name))
      .filter((file) => !stacks.has(file))
      .flatMap(schedulesIn),
  };
}

interface StackArtifact {
  /** Where the stack's model would be. */
  readonly file: string;
  readonly account: string | undefined;
}

interface Manifest {
  readonly artifacts?: Readonly<
    Record<string, { readonly type: string; readonly environment?: string }>
  >;
}

function artifactsOf(manifest: string): readonly StackArtifact[] {
  const { artifacts = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { environment = '' }]) => ({
      file: join(dirname(manifest), `${id}${ENDING}`),
      account: ENVIRONMENT.exec(environment)?.[1],
    }));
}

interface ModelText {
  readonly clusters?: readonly {
    readonly schedules?: readonly { readonly path: string }[];
  }[];
}

const schedulesIn = (file: string): readonly string[] =>
  ((JSON.parse(readFileSync(file, 'utf8')) as ModelText).clusters ?? []).flatMap(
    ({ schedules = [] }) => schedules.map(({ path }) => path),
  );
