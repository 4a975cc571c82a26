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
  /** Set by our own answer to `onEvent`; present only in `isComplete`. */
  readonly Phase?: 'settled';
}

/** The answer to `onEvent`. */
export interface ResourceAnswer {
  readonly PhysicalResourceId: string;
  readonly Data?: Readonly<Record<string, string>>;
  readonly Phase: 'settled';
}

/** The answer to `isComplete`. */
export interface CompletionAnswer {
  readonly IsComplete: boolean;
}
