import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type HttpAnswer, type HttpRequest } from '../../atlas/client/transport';

/** A connection that has been idle this long is not used again: the other side may just be closing it. */
const IDLE_MILLIS = 4000;
const KEPT = { keepAlive: true, timeout: IDLE_MILLIS };

/**
 * Sends requests over connections that are kept, without the machinery of the global `fetch`: where hundreds of resources
 * are applied at once, that is most of what this process does.
 */
export function createPlainFetch(): (url: string, request: HttpRequest) => Promise<HttpAnswer> {
  const [plain, secure] = [new HttpAgent(KEPT), new HttpsAgent(KEPT)];
  return (url, { method, headers, body, signal }) =>
    new Promise((answered, failed) => {
      const options = { method, headers: { ...headers }, signal };
      const request = url.startsWith('https:')
        ? httpsRequest(url, { ...options, agent: secure })
        : httpRequest(url, { ...options, agent: plain });
      request.on('response', (response) => {
        answered(answerOf(response));
      });
      request.on('error', failed);
      request.end(body);
    });
}

const answerOf = (response: IncomingMessage): HttpAnswer => ({
  status: response.statusCode ?? 0,
  headers: {
    get: (name) => {
      const value = response.headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  },
  body: response,
});
