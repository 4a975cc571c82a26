/** How a rehearsal behaves. */
export interface RehearsalOptions {
  /**
   * Where requests of Lambda code to a public host go instead, e.g.
   * `{ 'https://cloud.mongodb.com': 'http://127.0.0.1:5001' }`; any other host outside this machine is refused.
   * @default - every host outside this machine is refused
   */
  readonly redirects?: Readonly<Record<string, string>>;
  /**
   * Secrets Manager content by secret name.
   * @default - no secrets
   */
  readonly secrets?: Readonly<Record<string, string>>;
  /**
   * Content of every secret not named in `secrets`.
   * @default - an unknown secret is a ResourceNotFoundException
   */
  readonly anySecret?: string;
  /**
   * Factor on the intervals of waiters.
   * @default 0, no waiting
   */
  readonly waitScale?: number;
  /**
   * Told the seconds of each interval of a waiter, e.g. to move the clock of a simulated service.
   * @default - nobody is told
   */
  readonly onWait?: (seconds: number) => void;
  /**
   * Receives one line per thing that happened: API calls, resource events, output of Lambdas.
   * @default - nobody is told
   */
  readonly log?: (line: string) => void;
  /**
   * Account the rehearsal plays, twelve digits.
   * @default '123456789012'
   */
  readonly account?: string;
  /**
   * Region of stacks that name none.
   * @default 'us-east-1'
   */
  readonly region?: string;
}

/** A loopback AWS that runs until it is closed. */
export interface Rehearsal {
  readonly port: number;
  readonly url: string;
  /** Environment for the cdk CLI: endpoint, throw-away credentials, region, telemetry off. */
  readonly environment: Readonly<Record<string, string>>;
  putSecret(name: string, value: string): void;
  /** What a secret holds now; undefined where there is none of that name. */
  secret(name: string): string | undefined;
  /** Every stack there ever was, deleted ones too. */
  stacks(): readonly StackSummary[];
  /** Events of the newest stack of that name, oldest first. */
  events(stackName: string): readonly StackEvent[];
  customResourceCalls(): readonly CustomResourceCall[];
  /** Everything Lambdas wrote to stdout and stderr. */
  lambdaLog(): string;
  /** Types of resources that were accepted without doing anything. */
  acceptedAsNoOp(): readonly string[];
  /** IAM actions each role asked for, by role name; refused ones too. */
  actionsUsed(): Readonly<Record<string, readonly ActionUse[]>>;
  /** The next create or update of a resource whose logical id starts with this fails, unless it is a custom one. */
  failNext(logicalIdPrefix: string, reason: string): void;
  /** Sends the last event of a custom resource once more, as AWS may; resolves with the answer. */
  sendAgain(logicalIdPrefix: string): Promise<CustomResourceCall>;
  /** Sends a Delete with a physical id no handler ever gave, as CloudFormation does after a lost answer. */
  deleteUnderInventedId(logicalIdPrefix: string): Promise<CustomResourceCall>;
  /** Ends everything: no child process and no temporary folder stays. */
  close(): Promise<void>;
}

/** A stack as it stands. */
export interface StackSummary {
  readonly name: string;
  readonly id: string;
  readonly region: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly resources: readonly ResourceSummary[];
}

export interface ResourceSummary {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  readonly status: string;
}

/** One line of a stack's history. */
export interface StackEvent {
  readonly timestamp: Date;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
}

/** One event sent to a custom resource, with what came back. */
export interface CustomResourceCall {
  readonly requestType: 'Create' | 'Update' | 'Delete';
  readonly stackName: string;
  readonly logicalId: string;
  readonly requestId: string;
  /** Physical id sent. */
  readonly physicalId?: string;
  /** Physical id answered. */
  readonly answeredPhysicalId?: string;
  readonly status: 'SUCCESS' | 'FAILED';
  readonly reason?: string;
  /** Size of the answer in bytes; CloudFormation takes 4096. */
  readonly answerBytes: number;
}

export interface ActionUse {
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
}
