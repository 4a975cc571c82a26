/** What every fault says about the requests it waits for. */
interface AnyFault {
  readonly kind: string;
  /** HTTP method it waits for. @default - any */
  readonly method?: string;
  /** Operation id it waits for. @default - any */
  readonly operation?: string;
  /** How many requests it spoils. @default 1 */
  readonly times?: number;
}

/** The faults still to come. */
export interface FaultQueue<Fault extends AnyFault, Work extends string> {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that spoils a request, counted down. */
  take(method: string, operation: string | undefined): Fault | undefined;
  /** The fault of that kind that spoils the work an operation starts, counted down. */
  takeWork(kind: Work, operation: string): Fault | undefined;
}

interface Waiting<Fault> {
  readonly fault: Fault;
  left: number;
}

/** An empty queue of faults, some kinds of which spoil work that requests start and not the requests. */
export function emptyFaultQueue<Fault extends AnyFault, Work extends string>(
  workKinds: readonly Work[],
): FaultQueue<Fault, Work> {
  let queue: Waiting<Fault>[] = [];
  const takeFirst = (matches: (fault: Fault) => boolean): Fault | undefined => {
    const found = queue.find(({ fault }) => matches(fault));
    if (found === undefined) return undefined;
    found.left -= 1;
    queue = queue.filter(({ left }) => left > 0);
    return found.fault;
  };
  const spoilsWork = ({ kind }: Fault): boolean => workKinds.some((each) => each === kind);
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
