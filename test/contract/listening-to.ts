import { matchOperation } from '../../lib/simulator/atlas/http/match';
import { type Exchange } from './scenario';

/** A fetch that notes every exchange with Atlas; answers to a request without a token are not among them. */
export const listeningTo =
  (exchanges: Exchange[], real: typeof fetch): typeof fetch =>
  async (input, init) => {
    const response = await real(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? 'GET';
    const operationId = matchOperation(method, pathname)?.operation.operationId;
    if (operationId === undefined || response.status === 401) return response;
    const text = await response.clone().text();
    exchanges.push({
      operationId,
      method,
      path: pathname,
      version: versionIn(new Headers(init?.headers).get('accept')),
      status: response.status,
      sent: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      body: text === '' ? undefined : JSON.parse(text),
    });
    return response;
  };

const versionIn = (accept: string | null): string =>
  /vnd\.atlas\.([\d-]+)\+json/.exec(accept ?? '')?.[1] ?? 'none';
