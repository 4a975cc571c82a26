import { type AtlasOperation } from '../wire/versions';
import { AtlasError } from './atlas-error';
import { remedyFor } from './remedies';
import { type Answer } from './send-once';

/** What a request was about, for messages. */
export interface RequestSubject {
  readonly operation: AtlasOperation;
  readonly path: string;
  /** What people call it: `cluster orders`. */
  readonly subject: string;
}

const LONGEST_DETAIL = 300;

/** The error for an answer that is not a success. */
export function refusalOf(
  { operation, path, subject }: RequestSubject,
  answer: Answer,
): AtlasError {
  const { errorCode, detail } = readError(answer);
  const remedy = remedyFor(errorCode, answer.status);
  const said = detail === undefined ? '' : `, "${detail}"`;
  return new AtlasError({
    status: answer.status,
    errorCode,
    operation,
    path,
    remedy,
    ...(detail !== undefined && { detail }),
    message: `Atlas refused ${operation} for ${subject} (${answer.status} ${errorCode}${said}); ${remedy}`,
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
  const effect = isWrite ? ', so whether the change took effect is unknown' : '';
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

/** fetch hides the reason one cause deep; its own message says only "fetch failed". */
function reasonOf(error: unknown): string {
  const { name, message, cause } = (error ?? {}) as Partial<Error>;
  if (name === 'TimeoutError') return 'timed out';
  const { code, message: hidden } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  return code ?? oneLine(hidden ?? message ?? 'unknown reason');
}
