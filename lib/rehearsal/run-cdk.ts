import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { TESTED_CDK, tryFindCdk } from './find-cdk';
import { type Rehearsal } from './rehearsal';

/** How the CLI is run. */
export interface RunCdkOptions {
  /** Folder of the user's app; its aws-cdk is the one that runs. */
  readonly cwd: string;
  /**
   * Environment beside the rehearsal's.
   * @default - nothing
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Receives output as it comes.
   * @default - output is only collected
   */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr') => void;
}

/** How a run of the CLI ended. */
export interface CdkRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the user's own cdk CLI against a rehearsal.
 * @throws Error when aws-cdk is not installed where the app is
 */
export async function runCdk(
  rehearsal: Pick<Rehearsal, 'environment'>,
  args: readonly string[],
  { cwd, env = {}, onOutput }: RunCdkOptions,
): Promise<CdkRun> {
  const child = spawn(process.execPath, [findCli(cwd), '--no-notices', ...args], {
    cwd,
    env: { ...withoutTheOutside(process.env), ...env, ...rehearsal.environment },
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  const collected = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      collected[name] += text;
      onOutput?.(text, name);
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, ...collected };
}

function findCli(cwd: string): string {
  const cli = tryFindCdk(cwd);
  if (cli !== undefined) return cli;
  throw new Error(`aws-cdk is not installed in ${cwd}; run npm install -D aws-cdk@${TESTED_CDK}`);
}

/** The environment without what would lead the CLI to a real account or through a proxy. */
const withoutTheOutside = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^AWS_|^CDK_DEFAULT_|^(https?|all)_proxy$/i.test(name),
    ),
  );
