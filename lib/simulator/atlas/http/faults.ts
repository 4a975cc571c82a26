import { emptyFaultQueue, type FaultQueue as Queue } from '../../fault-queue';

/** What goes wrong with a request itself. */
type SpoiledRequest =
  | 'status'
  | 'status-after-effect'
  | 'cut'
  | 'cut-after-effect'
  | 'expire-tokens'
  | 'stale-nonce'
  | 'html';

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
   * `status`: answer with that status instead; `status-after-effect`: work, then answer with it; `cut`: close the
   * connection instead of working; `cut-after-effect`: work, then close it; `expire-tokens`: forget every token first;
   * `stale-nonce`: forget every digest nonce first;
   * `html`: answer a page as a proxy would. The others spoil work a request starts, not the request:
   * `fail-next-snapshot`, `fail-next-restore`, `fail-next-export`: it is accepted and fails; `slow`: it takes `seconds` longer;
   * `forget-job`: Atlas forgets a restore job `seconds` after it was accepted.
   */
  readonly kind: SpoiledRequest | SpoiledWork;
  /** Status of a `status` or `status-after-effect` fault. @default 500 */
  readonly status?: number;
  /** Seconds of a `slow` or `forget-job` fault. @default 0 */
  readonly seconds?: number;
  /** Retry-After of a `status` fault, seconds. @default - no such header */
  readonly retryAfterSeconds?: number;
}

/** The faults still to come. */
export type FaultQueue = Queue<Fault, SpoiledWork>;

/** An empty queue of faults. */
export const createFaultQueue = (): FaultQueue => emptyFaultQueue(SPOILED_WORK);
