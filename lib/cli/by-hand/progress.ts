import { withoutDurations } from '../../atlas/operations/run/duration';
import { type Surroundings } from '../surroundings';

const CLEAR_LINE = '\r\u001b[2K';

/** Tells a person how far something is. */
export interface Progress {
  /** Something that happened, on a line of its own. */
  readonly say: (line: string) => void;
  /** Where it stands: on a terminal one line that changes in place, elsewhere a line whenever it is another. */
  readonly stand: (status: string) => void;
  /** Takes the changing line away. */
  readonly end: () => void;
}

/** Progress on stdout; what changes in place goes to stderr, so that a file never holds it. */
export function progressOn({ stdout, stderr, terminal }: Surroundings): Progress {
  let last = '';
  let said = '';
  const clear = (): void => {
    if (terminal !== undefined) stderr(CLEAR_LINE);
  };
  return {
    say: (line) => {
      clear();
      said = line;
      stdout(`${line}\n`);
    },
    stand: (status) => {
      if (said.startsWith(status)) return;
      if (terminal !== undefined) {
        stderr(`${CLEAR_LINE}${status}`);
        return;
      }
      const state = withoutDurations(status);
      if (state !== last) stdout(`${status}\n`);
      last = state;
    },
    end: clear,
  };
}
