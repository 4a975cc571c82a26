import { type AtlasOperation } from '../wire/versions';
import { AtlasError } from './atlas-error';
import { LOOK_FIRST, remedyFor } from './remedies';
import { type Answer } from './send-once';

/** What a request was about, for messages. */
export interface RequestSubject {
  readonly operation: AtlasOperation;
  readonly path: string;
  /** What people call it: `cluster orders`. */
  readonly subject: string;
  /** What to do about an error code that only requests of this kind get. @default - what helps with any request */
  readonly remedyOf?: (errorCode: string) => string | undefined;
}

const LONGEST_DETAIL = 300;

const UNKNOWN_EFFECT = ', so whether the change took effect is unknown';

/** The error for an answer that is not a success. Of a write that ended in a 5xx nobody knows what it did. */
export function refusalOf(
  { operation, path, subject, method, remedyOf }: RequestSubject & { readonly method: string },
  answer: Answer,
): AtlasError {
  const { errorCode, detail } = readError(answer);
  const hasFailed = answer.status >= 500;
  const effectUnknown = hasFailed && method !== 'GET';
  const remedy = effectUnknown
    ? LOOK_FIRST
    : (remedyOf?.(errorCode) ?? remedyFor(errorCode, answer.status));
  const said = detail === undefined ? '' : `, "${detail}"`;
  const verb = hasFailed ? 'failed at' : 'refused';
  const effect = effectUnknown ? UNKNOWN_EFFECT : '';
  return new AtlasError({
    status: answer.status,
    errorCode,
    operation,
    path,
    remedy,
    ...(detail !== undefined && { detail }),
    effectUnknown,
    message: `Atlas ${verb} ${operation} for ${subject} (${answer.status} ${errorCode}${said})${effect}; ${remedy}`,
  });
}

/** The error for a request that got no answer at all. */
export function unreachable(
  { operation, path, subject }: RequestSubject,
  {
    baseUrl,
    cause,
    isWrite,
  }: { readonly baseUrl: string; readonly cause: unknown; readonly isWrite: boolean },
): AtlasError {
  const remedy =
    'check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway';
  const effect = isWrite ? UNKNOWN_EFFECT : '';
  return new AtlasError({
    status: 0,
    errorCode: 'NO_ANSWER',
    operation,
    path,
    remedy,
    effectUnknown: isWrite,
    message: `${subject}: no answer from ${new URL(baseUrl).host} to ${operation} (${reasonOf(cause)})${effect}; ${remedy}`,
  });
}

/** The error for a write that was kept back at the last moment; nothing of it reached Atlas. */
export function notSent({ operation, path }: RequestSubject, reason: unknown): AtlasError {
  const message = reason instanceof Error ? reason.message : 'unknown reason';
  return new AtlasError({
    status: 0,
    errorCode: 'NOT_SENT',
    operation,
    path,
    remedy: 'deploy again',
    message,
  });
}

function readError(answer: Answer): { errorCode: string; detail?: string } {
  const body = (typeof answer.json === 'object' ? answer.json : null) as Readonly<
    Record<string, unknown>
  > | null;
  const code = body?.['errorCode'];
  const detail = body?.['detail'];
  if (typeof code !== 'string') {
    const kind = answer.response.headers.get('content-type')?.split(';')[0] ?? 'nothing';
    return {
      errorCode: 'NOT_FROM_ATLAS',
      detail: `an answer of type ${kind}, probably of a proxy`,
    };
  }
  if (typeof detail !== 'string') return { errorCode: code };
  return { errorCode: code, detail: oneLine(detail) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL);

/** The code of what happened, one cause deep, else its name: texts of fetch quote headers and URLs, secrets included. */
function reasonOf(error: unknown): string {
  const { name, cause, code } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  const { code: hiddenCode, name: hidden } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  if (name === 'TimeoutError' || hidden === 'TimeoutError') return 'timed out';
  // The code of an abort is a number.
  const own = typeof code === 'string' ? code : undefined;
  return hiddenCode ?? own ?? hidden ?? name ?? 'unknown reason';
}
