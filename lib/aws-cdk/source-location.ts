import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRAMES = 16;
const OUR_FOLDER = resolve(__dirname);

/**
 * The line of the user's app that is running, relative to the working directory: the first frame that is neither ours,
 * nor a package's, nor outside the working directory. A path outside it would name the machine, so it is left out.
 */
export function callerLocation(workingDirectory: string): string | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  for (const frame of stack.split('\n').slice(1)) {
    const location = tryLocate(frame, workingDirectory);
    if (location !== undefined) return location;
  }
  return undefined;
}

function tryLocate(frame: string, workingDirectory: string): string | undefined {
  const [, place, line] =
    /\(?((?:file:\/\/)?\/[^()]+|[A-Za-z]:\\[^()]+):(\d+):\d+\)?$/.exec(frame) ?? [];
  if (place === undefined || line === undefined) return undefined;
  const file = place.startsWith('file://') ? fileURLToPath(place) : place;
  if (file.startsWith(OUR_FOLDER + sep) || file.includes(`${sep}node_modules${sep}`))
    return undefined;
  const path = relative(workingDirectory, file);
  if (path.startsWith('..') || isAbsolute(path)) return undefined;
  return `${path.split(sep).join('/')}:${line}`;
}
