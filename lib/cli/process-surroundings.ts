import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { type Surroundings } from './surroundings';

const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** The world of a real process. */
export function processSurroundings(): Surroundings {
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    today: new Date().toISOString().slice(0, DAY_LENGTH),
    ...(process.stdin.isTTY && process.stderr.isTTY && { terminal: { ask } }),
    stopped: async () => {
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    },
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
