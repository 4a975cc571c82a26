import { emptyFaultQueue, type FaultQueue } from '../fault-queue';

/** What goes wrong later with work a request starts. */
export type SpoiledAzureWork = (typeof SPOILED_WORK)[number];

const SPOILED_WORK = ['fail-next-operation', 'slow'] as const;

/** Something that goes wrong on request; the first that matches a request is used up by it. */
export interface AzureFault {
  /** HTTP method it waits for. @default - any */
  readonly method?: string;
  /** Operation id it waits for, e.g. `MongoClusters_CreateOrUpdate`. @default - any */
  readonly operation?: string;
  /** How many requests it spoils. @default 1 */
  readonly times?: number;
  /**
   * `status`: answer with that status instead; `cut`: close the connection instead of working; `cut-after-effect`:
   * work, then close it; `expire-tokens`: forget every token first. The others spoil work a request starts:
   * `fail-next-operation`: it is accepted and fails; `slow`: it takes `seconds` longer.
   */
  readonly kind: 'status' | 'cut' | 'cut-after-effect' | 'expire-tokens' | SpoiledAzureWork;
  /** Status of a `status` fault. @default 500 */
  readonly status?: number;
  /** Seconds of a `slow` fault. @default 0 */
  readonly seconds?: number;
  /** Retry-After of a `status` fault, seconds. @default - no such header */
  readonly retryAfterSeconds?: number;
}

/** The faults still to come. */
export type AzureFaults = FaultQueue<AzureFault, SpoiledAzureWork>;

/** None yet. */
export const noFaults = (): AzureFaults => emptyFaultQueue(SPOILED_WORK);
