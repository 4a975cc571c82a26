import { type ExitCode } from './exit-codes';

/** A person at the other end, who can be asked. */
export interface Terminal {
  /** Asks a question and answers what was typed. */
  readonly ask: (question: string) => Promise<string>;
}

/** What a command touches of the world. */
export interface Surroundings {
  /** Writes the answer. */
  readonly stdout: (text: string) => void;
  /** Writes notices, which are not part of the answer. */
  readonly stderr: (text: string) => void;
  /** Working directory. */
  readonly cwd: string;
  /** Today, e.g. `2026-11-24`. */
  readonly today: string;
  /** Environment variables; left out: none. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The person who runs the command; left out: nobody is there to be asked. */
  readonly terminal?: Terminal;
  /** Waits; left out: as long as it says. */
  readonly sleep?: (millis: number) => Promise<void>;
  /** Resolves when the user asks the command to stop. */
  readonly stopped: () => Promise<void>;
}

/** A command: what comes after its name, and the world, to an exit code. */
export type Command = (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
