/** An event of the Provider framework; the same function serves `onEvent` and `isComplete`. */
export interface ResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
  readonly OldResourceProperties?: Readonly<Record<string, unknown>>;
  /** Set by our own answer to `onEvent`, or by what was started to watch; absent in `onEvent` itself. */
  readonly Phase?: Phase;
  /** Set by our own answer to `onEvent`: when waiting ends, milliseconds since 1970. */
  readonly WaitUntil?: number | string;
}

/** Whether the answer to `onEvent` was the end, or `isComplete` goes on, or a state machine after both. */
export type Phase = 'settled' | 'waiting' | 'watching';

/** The answer to `onEvent`. */
export interface ResourceAnswer {
  readonly PhysicalResourceId: string;
  readonly Data?: Readonly<Record<string, string>>;
  readonly Phase: Phase;
  readonly WaitUntil?: number;
}

/** The answer to `isComplete`. */
export interface CompletionAnswer {
  readonly IsComplete: boolean;
  /** Attributes, with the last answer only. */
  readonly Data?: Readonly<Record<string, string>>;
}
