import { spawn, spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error';
import { CommandFailed } from './command-failed';

/** What git answers, or a line saying what is wrong. @throws {UsageError} */
export function git(args: readonly string[], cwd: string, wrong: string): string {
  const { status, stdout } = spawnSync('git', [...args], { cwd, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new UsageError(wrong);
}

/** Runs a command of the user's; everything it prints goes to `told`. @throws {CommandFailed} */
export async function runCommand(
  [program = '', ...args]: readonly string[],
  cwd: string,
  told: (text: string) => void,
): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told(text);
    });
  const code = await new Promise<number | string>((settle) => {
    child.on('error', (error) => {
      settle(error.message);
    });
    child.on('close', (status) => {
      settle(status ?? 'a signal');
    });
  });
  if (code !== 0)
    throw new CommandFailed(`${[program, ...args].join(' ')} ended with ${code} in ${cwd}`);
}
