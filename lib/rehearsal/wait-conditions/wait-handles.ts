import { setTimeout as sleep } from 'node:timers/promises';
import { isObject, parseJson, textAt, type Json } from '../json';

/** How the waiting of a wait condition ended. */
export type WaitOutcome =
  | { readonly kind: 'signalled'; readonly data: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly reason: string; readonly uniqueId: string }
  | { readonly kind: 'timed out'; readonly received: number };

interface Signal {
  readonly status: 'SUCCESS' | 'FAILURE';
  readonly uniqueId: string;
  readonly reason: string;
  readonly data: string;
}

interface Handle {
  /** By their id: one that comes again is taken for the first. */
  readonly signals: Map<string, Signal>;
  changed: () => void;
  /** Seconds that state machines have waited since somebody waits for the handle. */
  waited: number;
}

const HOST_PREFIX = 'cloudformation-waitcondition-';
/** Longest wait of a wait condition. */
export const LONGEST_WAIT_SECONDS = 43_200;

/** The address a handle is signalled to; the signature in it is what makes it a secret on AWS. */
export const signalUrl = (region: string, path: string): string =>
  `https://${HOST_PREFIX}${region}.s3.${region}.amazonaws.com${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=86399&X-Amz-Signature=loopback-signal`;

export const isSignalHost = (host: string | undefined): boolean =>
  host?.startsWith(HOST_PREFIX) ?? false;

/** Handles of wait conditions: what was signalled to each, and who waits. */
export class WaitHandles {
  private readonly handles = new Map<string, Handle>();

  public open(path: string): void {
    this.handles.set(path, { signals: new Map(), changed: () => undefined, waited: 0 });
  }

  public remove(path: string): void {
    this.handles.delete(path);
  }

  /** Takes a signal; answers false where nobody made such a handle, or it is gone, or the body is none. */
  public receive(path: string, body: string): boolean {
    const handle = this.handles.get(path);
    const signal = readSignal(body);
    if (handle === undefined || signal === undefined) return false;
    if (!handle.signals.has(signal.uniqueId)) handle.signals.set(signal.uniqueId, signal);
    handle.changed();
    return true;
  }

  /** Time passes for whoever waits: state machines wait in no time here. */
  public pass(seconds: number): void {
    for (const handle of this.handles.values()) {
      handle.waited += seconds;
      handle.changed();
    }
  }

  /** Waits for so many successes, a failure, or the end of the time. */
  public async wait(path: string, count: number, timeoutSeconds: number): Promise<WaitOutcome> {
    const handle = this.handles.get(path);
    if (handle === undefined) return { kind: 'timed out', received: 0 };
    handle.waited = 0;
    const clock = { isOver: false };
    const stopped = new AbortController();
    void sleep(timeoutSeconds * 1000, undefined, { signal: stopped.signal, ref: false }).then(
      () => {
        clock.isOver = true;
        handle.changed();
      },
      () => undefined,
    );
    try {
      for (;;) {
        const outcome = outcomeOf(handle, count, clock.isOver || handle.waited >= timeoutSeconds);
        if (outcome !== undefined) return outcome;
        await new Promise<void>((resolve) => {
          handle.changed = resolve;
        });
      }
    } finally {
      stopped.abort();
    }
  }
}

function outcomeOf({ signals }: Handle, count: number, isOver: boolean): WaitOutcome | undefined {
  const all = [...signals.values()];
  const failure = all.find(({ status }) => status === 'FAILURE');
  if (failure !== undefined)
    return { kind: 'failed', reason: failure.reason, uniqueId: failure.uniqueId };
  if (all.length >= count)
    return {
      kind: 'signalled',
      data: Object.fromEntries(all.map(({ uniqueId, data }) => [uniqueId, data])),
    };
  return isOver ? { kind: 'timed out', received: all.length } : undefined;
}

function readSignal(body: string): Signal | undefined {
  const told = tryParse(body);
  if (!isObject(told)) return undefined;
  const [status, uniqueId] = [told['Status'], textAt(told, 'UniqueId') ?? ''];
  if ((status !== 'SUCCESS' && status !== 'FAILURE') || uniqueId === '') return undefined;
  return {
    status,
    uniqueId,
    reason: textAt(told, 'Reason') ?? '',
    data: textAt(told, 'Data') ?? '',
  };
}

function tryParse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
