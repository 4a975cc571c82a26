import { type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type HttpAnswer, type HttpRequest } from '../../lib/atlas/client/transport';
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

/** A request, without what only a network needs. */
type Asked = Omit<HttpRequest, 'redirect' | 'signal'>;

/** The simulator without a network: sixty times as fast, and two runs of one sequence are the same. */
export interface InProcessAtlas extends Omit<AtlasSimulator, 'url' | 'close'> {
  readonly state: SimulatorState;
  readonly fetch: (url: string, asked: Asked) => Promise<HttpAnswer>;
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
  return {
    ...openDoors(context, []),
    state: context.state,
    fetch: (url, request) => serve(url, request, context),
  };
}

function serve(url: string, asked: Asked, context: ServerContext): Promise<HttpAnswer> {
  return new Promise((answered, cut) => {
    const request = {
      method: asked.method,
      url: url.slice(BASE_URL.length),
      headers: lowerCased(asked.headers),
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
    serveRequest(
      request as unknown as IncomingMessage,
      response as unknown as ServerResponse,
      asked.body ?? '',
      context,
    );
  });
}

const lowerCased = (
  headers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** An answer with a body in one chunk. */
function answerOf(
  [status, headers]: readonly [number, Readonly<Record<string, string>>],
  text: string,
): HttpAnswer {
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    body: text === '' ? null : Readable.from([Buffer.from(text)]),
  };
}
