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
   * `html`: answer a page as a proxy would.
   */
  readonly kind: 'status' | 'cut' | 'cut-after-effect' | 'expire-tokens' | 'html';
  /** Status of a `status` fault. @default 500 */
  readonly status?: number;
  /** Retry-After of a `status` fault, seconds. @default - no such header */
  readonly retryAfterSeconds?: number;
}

/** The faults still to come. */
export interface FaultQueue {
  add(fault: Fault): void;
  clear(): void;
  /** The fault for a request, counted down. */
  take(method: string, operation: string | undefined): Fault | undefined;
}

/** An empty queue of faults. */
export function createFaultQueue(): FaultQueue {
  let queue: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => queue.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      queue = [];
    },
    take: (method, operation) => {
      const found = queue.find(
        ({ fault }) =>
          (fault.method ?? method) === method && (fault.operation ?? operation) === operation,
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      queue = queue.filter(({ left }) => left > 0);
      return found.fault;
    },
  };
}
