import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld } from './create-world';
import { resend, sendInventedDelete } from './custom-resource/test-doors';
import { startServer } from './http/start-server';
import { actionsByRole, summarise } from './summaries';
import { type Rehearsal, type RehearsalOptions } from './rehearsal';
import { type World } from './world';

/** Starts a loopback AWS on 127.0.0.1. Close it when done. */
export async function startRehearsal(options: RehearsalOptions = {}): Promise<Rehearsal> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const removeFolder = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeFolder);
  let url = '';
  const world = createWorld(options, { folder, url: () => url });
  const server = await startServer(world);
  url = `http://127.0.0.1:${server.port}`;
  return {
    port: server.port,
    url,
    environment: environmentFor(url, world, folder),
    ...doorsOf(world),
    close: async () => {
      world.stateMachines.close();
      await Promise.all([world.functions.close(), server.close()]);
      removeFolder();
      process.off('exit', removeFolder);
    },
  };
}

function doorsOf(world: World): Omit<Rehearsal, 'port' | 'url' | 'environment' | 'close'> {
  const stacks = (): Rehearsal['stacks'] => () => [...world.stacks.values()].map(summarise);
  return {
    secret: (name) => world.secrets.valueOf(name),
    putSecret: (name, value) => {
      world.secrets.put(name, { value });
    },
    stacks: stacks(),
    events: (stackName) =>
      [...world.stacks.values()].findLast(({ name }) => name === stackName)?.events ?? [],
    customResourceCalls: () => [...world.customResourceCalls.calls],
    lambdaLog: () => world.functions.log,
    acceptedAsNoOp: () => [...world.noOpTypes].sort(),
    actionsUsed: () => actionsByRole(world.authorizer.uses),
    failNext: (prefix, reason) => {
      world.failures.set(prefix, reason);
    },
    sendAgain: (prefix) => resend(world, prefix),
    deleteUnderInventedId: (prefix) => sendInventedDelete(world, prefix),
  };
}

/** What makes the CLI talk to the loopback and to nothing else. */
const environmentFor = (
  url: string,
  { account, region }: World,
  folder: string,
): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: url,
  AWS_ACCESS_KEY_ID: 'AKIAREHEARSAL',
  AWS_SECRET_ACCESS_KEY: 'loopback',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DEFAULT_ACCOUNT: account,
  CDK_DEFAULT_REGION: region,
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  // The CLI remembers which account a key belongs to; throw-away keys must not be remembered at home.
  CDK_HOME: join(folder, 'cdk-home'),
  NODE_NO_WARNINGS: '1',
  NO_PROXY: '127.0.0.1',
});
