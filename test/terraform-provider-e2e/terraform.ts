import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

const BINARY = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
const MISSING = spawnSync(BINARY, ['version']).error !== undefined;
const MAY_BE_MISSING = process.env['ALLOW_MISSING_TERRAFORM'] === '1';

const LONGEST_TEST_MILLIS = 600_000;

jest.setTimeout(LONGEST_TEST_MILLIS);

/**
 * `describe` where the real terraform is there. Where it is not, the tests are skipped and say so, and in CI they fail
 * unless ALLOW_MISSING_TERRAFORM is 1.
 */
export function describeWithTerraform(name: string, tests: () => void): void {
  if (!MISSING) {
    describe(name, tests);
    return;
  }
  const reason =
    'terraform not found; install Terraform 1.5 or newer, or set ALLOW_MISSING_TERRAFORM=1 to do without';
  if (process.env['CI'] !== undefined && !MAY_BE_MISSING) {
    test(name, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`skipped: ${reason} (${name})\n`);
  describe.skip(`${name} (skipped: terraform not found)`, tests);
}

/** What a command said and how it ended. */
export interface Outcome {
  readonly code: number | null;
  /** Both streams, without the breaks terraform puts into long lines. */
  readonly output: string;
  /** Standard output alone. */
  readonly stdout: string;
}

/** A terraform that runs. */
export interface RunningTerraform {
  readonly ended: Promise<Outcome>;
  /** Presses Ctrl-C: the signal goes to every process of the group, as a terminal sends it. */
  interrupt(): void;
}

/** Starts terraform in a folder. */
export function startTerraform(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): RunningTerraform {
  const child = spawn(BINARY, [...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, CHECKPOINT_DISABLE: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  return {
    ended: collect(child),
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    },
  };
}

/** What a process says, and how it ends. */
export function collect(child: ChildProcess): Promise<Outcome> {
  let output = '';
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((ended) => {
    child.on('close', (code) => {
      ended({ code, output: output.replace(/\s+/g, ' '), stdout });
    });
  });
}
