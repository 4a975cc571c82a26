/** What goes wrong with a request itself. */
type SpoiledRequest = 'status' | 'cut' | 'cut-after-effect' | 'expire-tokens' | 'html';

/** What goes wrong later with work a request starts. */
export type SpoiledWork = (typeof SPOILED_WORK)[number];

const SPOILED_WORK = [
  'fail-next-snapshot',
  'fail-next-restore',
  'fail-next-export',
  'slow',
  'forget-job',
] as const;

/** Something that goes wrong on request; the first that matches a request is used up by it. */
export interface Fault {
  /** HTTP method it waits for. @default - any */
  readonly method?: string;
  /** Operation id it waits for. @default - any */
  readonly operation?: string;
  /** How many requests it spoils. @default 1 */
  readonly times?: number;
  /**
   * `status`: answer with that status instead; `cut`: close the connection instead of working;
   * `cut-after-effect`: work, then close the connection; `expire-tokens`: forget every token first;
   * `html`: answer a page as a proxy would. The others spoil work a request starts, not the request:
   * `fail-next-snapshot`, `fail-next-restore`, `fail-next-export`: it is accepted and fails; `slow`: it takes `seconds` longer;
   * `forget-job`: Atlas forgets a restore job `seconds` after it was accepted.
   */
  readonly kind: SpoiledRequest | SpoiledWork;
  /** Status of a `status` fault. @default 500 */
  readonly status?: number;
  /** Seconds of a `slow` or `forget-job` fault. @default 0 */
  readonly seconds?: number;
  /** Retry-After of a `status` fault, seconds. @default - no such header */
  readonly retryAfterSeconds?: number;
}

/** The faults still to come. */
export interface FaultQueue {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that spoils a request, counted down. */
  take(method: string, operation: string | undefined): Fault | undefined;
  /** The fault of that kind that spoils the work an operation starts, counted down. */
  takeWork(kind: SpoiledWork, operation: string): Fault | undefined;
}

interface Waiting {
  readonly fault: Fault;
  left: number;
}

/** An empty queue of faults. */
export function createFaultQueue(): FaultQueue {
  let queue: Waiting[] = [];
  const takeFirst = (matches: (fault: Fault) => boolean): Fault | undefined => {
    const found = queue.find(({ fault }) => matches(fault));
    if (found === undefined) return undefined;
    found.left -= 1;
    queue = queue.filter(({ left }) => left > 0);
    return found.fault;
  };
  return {
    add: (fault) => queue.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      queue = [];
    },
    take: (method, operation) =>
      takeFirst(
        (fault) =>
          !spoilsWork(fault) &&
          (fault.method ?? method) === method &&
          (fault.operation ?? operation) === operation,
      ),
    takeWork: (kind, operation) =>
      takeFirst((fault) => fault.kind === kind && (fault.operation ?? operation) === operation),
  };
}

const spoilsWork = ({ kind }: Fault): boolean => SPOILED_WORK.some((each) => each === kind);
