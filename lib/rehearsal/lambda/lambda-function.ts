/** A function as it was deployed. */
export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  readonly roleArn: string;
  readonly handler: string;
  readonly runtime: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMib: number;
  /** Least severe level of `console` calls that reach the log. */
  readonly logLevel: string;
}

/** What an invocation came to. */
export interface InvocationResult {
  readonly payload?: unknown;
  readonly error?: InvocationError;
}

export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
