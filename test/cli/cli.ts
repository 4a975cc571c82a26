import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../lib/cli/main';
import { type Surroundings } from '../../lib/cli/surroundings';

/** What a command answered. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with the command line in it. */
export interface Cli {
  readonly folder: string;
  write(name: string, content: unknown): void;
  run(
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
    more?: Partial<Surroundings>,
  ): Promise<Run>;
  close(): void;
}

/** Makes a folder to run commands in. */
export function startCli(): Cli {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  return {
    folder,
    write: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(
        join(folder, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    },
    run: async (args, env = {}, more = {}) => {
      const written = { stdout: '', stderr: '' };
      const code = await main(args, {
        stdout: (text) => (written.stdout += text),
        stderr: (text) => (written.stderr += text),
        cwd: folder,
        env,
        today: '2026-11-24',
        stopped: () => Promise.resolve(),
        ...more,
      });
      return { code, ...written };
    },
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
