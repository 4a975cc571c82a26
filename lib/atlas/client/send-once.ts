import { parseRetryAfter } from './retry';
import { type HttpAnswer, type HttpRequest, type Transport } from './transport';

/** Longest a single request may take. */
const REQUEST_TIMEOUT_MILLIS = 30_000;
/** More of a body than this is never read: no answer we ask for comes near it. */
const LONGEST_BODY_BYTES = 10_000_000;

/** One answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly response: HttpAnswer;
  /** The parsed body; undefined if it is not JSON. */
  readonly json: unknown;
  readonly text: string;
  readonly retryAfter: number | undefined;
  /** When it was given, milliseconds since 1970 by the clock of Atlas. */
  readonly date: number | undefined;
}

/** Sends one request and reads its answer; rejects only when there is none. */
export async function sendOnce(
  transport: Transport,
  url: string,
  request: Omit<HttpRequest, 'redirect' | 'signal'>,
): Promise<Answer> {
  const response = await transport.fetch(url, {
    ...request,
    redirect: 'manual',
    signal: AbortSignal.timeout(
      Math.max(1, Math.min(REQUEST_TIMEOUT_MILLIS, transport.remainingMillis())),
    ),
  });
  const text = await readBounded(response);
  const date = Date.parse(response.headers.get('date') ?? '');
  const toldAt = Number.isNaN(date) ? undefined : date;
  return {
    status: response.status,
    response,
    json: tryParse(text),
    text,
    // The clock of this machine may be hours off.
    retryAfter: parseRetryAfter(response.headers.get('retry-after'), toldAt ?? transport.now()),
    date: toldAt,
  };
}

async function readBounded({ body }: HttpAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    chunks.push(chunk);
    // Leaving the loop cancels what is still to come.
    if (size > LONGEST_BODY_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_BODY_BYTES).toString('utf8');
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
