import { Testing, TerraformStack, type App } from 'cdktf';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlas } from '../../lib/cdktf';

export const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';

type Json = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read configuration as users see it

/** A stack of an app with the mongodbatlas provider of ours. */
export function stackOf(app: App = Testing.app(), id = 'orders'): TerraformStack {
  const stack = new TerraformStack(app, id);
  new atlas.MongodbatlasProvider(stack, 'Atlas');
  return stack;
}

export const projectIn = (stack: TerraformStack): atlas.IAtlasProject =>
  atlas.AtlasProject.fromProjectAttributes(stack, 'Payments', { projectId: PROJECT_ID });

/** The configuration of a stack, metadata stripped. */
export const synth = (stack: TerraformStack): Json => JSON.parse(Testing.synth(stack)) as Json;

/** The only resource of a type. */
export function only(configuration: Json, kind: 'resource' | 'data', type: string): Json {
  const all = Object.values((configuration[kind]?.[type] ?? {}) as Json);
  expect(all).toHaveLength(1);
  return all[0] as Json;
}

/** What synth says, as `ERROR path: message`, in the order CDKTF would print it. */
export function annotationsOf(stack: TerraformStack): string[] {
  Testing.synth(stack, true);
  return stack.node
    .findAll()
    .flatMap(({ node: { path, metadata } }) =>
      metadata
        .filter(({ type }) => type.startsWith('@cdktf/'))
        .map(
          ({ type, data }) =>
            `${type.slice('@cdktf/'.length).toUpperCase()} ${path}: ${String(data)}`,
        ),
    );
}

/** Files an app writes, by their name below the folder of its stacks. */
export function filesOf(app: App, stack: string): Readonly<Record<string, string>> {
  app.synth();
  const folder = join(app.outdir, 'stacks', stack);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
