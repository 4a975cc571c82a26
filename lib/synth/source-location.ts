import { findSourceMap } from 'node:module';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Almost always the caller is near; a wrapper of somebody's package may be in between. */
const NEAR = 5;
const FAR = 50;
const OUR_FOLDER = resolve(__dirname, '..') + sep;
const PACKAGES = `${sep}node_modules${sep}`;

type TraceMapper = (error: Error, frames: NodeJS.CallSite[]) => unknown;
/** What `Error.prepareStackTrace` is in newer Node until a loader replaces it; it maps nothing by itself. */
const NODES_OWN_MAPPER = 'ErrorPrepareStackTrace';
const traces: { stackTraceLimit: number; prepareStackTrace?: TraceMapper | undefined } = Error;

interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * The line of the user's app that is running, relative to the working directory: the first frame that is neither ours,
 * nor a package's, nor outside the working directory. A path outside it would name the machine, so it is left out.
 */
export function callerLocation(workingDirectory: string): string | undefined {
  return tryLocate(workingDirectory, NEAR) ?? tryLocate(workingDirectory, FAR);
}

function tryLocate(workingDirectory: string, limit: number): string | undefined {
  const mapper = traces.prepareStackTrace;
  for (const frame of captureFrames(limit)) {
    const file = toPath(frame.getFileName());
    if (file === undefined || file.startsWith(OUR_FOLDER) || file.includes(PACKAGES)) continue;
    const { file: source, line } = originalPlace(frame, file, mapper);
    const path = relative(workingDirectory, source);
    if (!path.startsWith('..') && !isAbsolute(path)) return `${path.split(sep).join('/')}:${line}`;
  }
  return undefined;
}

/** Frames as objects: turning a whole trace into text costs more than everything else about a schedule. */
function captureFrames(limit: number): readonly NodeJS.CallSite[] {
  const { stackTraceLimit, prepareStackTrace } = traces;
  const holder: { stack?: readonly NodeJS.CallSite[] } = {};
  try {
    traces.stackTraceLimit = limit;
    traces.prepareStackTrace = (_error, frames) => frames;
    Error.captureStackTrace(holder, callerLocation);
    return holder.stack ?? [];
  } finally {
    traces.stackTraceLimit = stackTraceLimit;
    traces.prepareStackTrace = prepareStackTrace;
  }
}

const toPath = (name: string | null | undefined): string | undefined => {
  if (name?.startsWith('file://') === true) return fileURLToPath(name);
  return typeof name === 'string' && isAbsolute(name) ? name : undefined;
};

/** The line a person wrote: through Node's own source maps, or the mapper a loader such as ts-node installed. */
function originalPlace(
  frame: NodeJS.CallSite,
  file: string,
  mapper: TraceMapper | undefined,
): Place {
  const raw = { file, line: frame.getLineNumber() ?? 0 };
  const map = process.sourceMapsEnabled ? findSourceMap(file) : undefined;
  if (map !== undefined) {
    const entry = map.findEntry(raw.line - 1, (frame.getColumnNumber() ?? 1) - 1);
    if (!('originalSource' in entry)) return raw;
    return { file: toPath(entry.originalSource) ?? file, line: entry.originalLine + 1 };
  }
  if (mapper === undefined || mapper.name === NODES_OWN_MAPPER) return raw;
  return tryParse(String(mapper(new Error(), [frame]))) ?? raw;
}

function tryParse(trace: string): Place | undefined {
  const [, place, line] = /\(?((?:file:\/\/)?[^\s()]+):(\d+):\d+\)?\s*$/.exec(trace) ?? [];
  const file = toPath(place);
  return file === undefined ? undefined : { file, line: Number(line) };
}
