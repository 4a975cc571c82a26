import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AtlasSimulator } from '../../lib/simulator';
import { createClock } from '../../lib/simulator/clock';
import { createFaultQueue } from '../../lib/simulator/atlas/http/faults';
import { createRateLimits } from '../../lib/simulator/atlas/http/rate-limits';
import { serveRequest, type ServerContext } from '../../lib/simulator/atlas/http/serve-request';
import { createObjectIds } from '../../lib/simulator/atlas/object-id';
import { openDoors } from '../../lib/simulator/atlas/open-doors';
import { emptyState, type SimulatorState } from '../../lib/simulator/atlas/state';

const ID_SEED = 0x6a79421337;
/** Never listened on: what is sent there stays in this process. */
export const BASE_URL = 'http://127.0.0.1:9';

/** The simulator without a network: sixty times as fast, and two runs of one sequence are the same. */
export interface InProcessAtlas extends Omit<AtlasSimulator, 'url' | 'close'> {
  readonly state: SimulatorState;
  readonly fetch: typeof globalThis.fetch;
}

/** A simulator whose clock stands still unless it is moved. */
export function createInProcessAtlas(startAt: string): InProcessAtlas {
  const context: ServerContext = {
    state: emptyState(),
    clock: createClock(new Date(startAt), false),
    newId: createObjectIds(ID_SEED),
    faults: createFaultQueue(),
    rateLimits: createRateLimits(),
    baseUrl: () => BASE_URL,
    log: () => undefined,
  };
  const fetch = (url: string, init: RequestInit): Promise<Response> => serve(url, init, context);
  return {
    ...openDoors(context, []),
    state: context.state,
    fetch: fetch as typeof globalThis.fetch,
  };
}

function serve(url: string, init: RequestInit, context: ServerContext): Promise<Response> {
  return new Promise((answered, cut) => {
    const request = {
      method: init.method,
      url: url.slice(BASE_URL.length),
      headers: lowerCased(init.headers as Readonly<Record<string, string>>),
      socket: {
        destroy: () => {
          cut(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }));
        },
      },
    };
    let head: readonly [number, Readonly<Record<string, string>>] = [500, {}];
    const response = {
      writeHead: (status: number, headers: Readonly<Record<string, string>>) => {
        head = [status, lowerCased(headers)];
      },
      end: (text: string) => {
        answered(answerOf(head, text));
      },
    };
    const body = init.body instanceof URLSearchParams ? init.body.toString() : init.body;
    serveRequest(
      request as unknown as IncomingMessage,
      response as unknown as ServerResponse,
      typeof body === 'string' ? body : '',
      context,
    );
  });
}

const lowerCased = (
  headers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The little of a Response the client reads; real ones cost more than the rest of a request. */
function answerOf(
  [status, headers]: readonly [number, Readonly<Record<string, string>>],
  text: string,
): Response {
  const chunks = text === '' ? [] : [Buffer.from(text)];
  return {
    status,
    headers: { get: (name: string) => headers[name.toLowerCase()] ?? null },
    body: {
      getReader: () => ({
        read: () => {
          const value = chunks.shift();
          return Promise.resolve({ done: value === undefined, value });
        },
        cancel: () => Promise.resolve(),
      }),
    },
  } as unknown as Response;
}
