import { type InvocationError } from './lambda-function';

/** What the parent sends to the process of a function. */
export interface InvocationMessage {
  readonly id: string;
  readonly event: unknown;
  readonly timeoutMillis: number;
  readonly functionArn: string;
}

/** What the process of a function answers. */
export interface ResultMessage {
  readonly id: string;
  readonly payload?: unknown;
  readonly error?: InvocationError;
}

/** Environment variable with what the process needs to know about the rehearsal; gone before user code runs. */
export const RUNTIME_SETTINGS = 'REHEARSAL_RUNTIME_SETTINGS';

/** Header with the host a request was meant for, where it could not keep it. */
export const ASKED_HOST = 'x-rehearsal-asked-host';

export interface RuntimeSettings {
  readonly loopbackUrl: string;
  /** Public origin to local address. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly logLevel: string;
}
