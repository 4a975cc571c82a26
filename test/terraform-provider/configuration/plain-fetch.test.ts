import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createPlainFetch } from '../../../lib/terraform-provider/configuration/plain-fetch';
import { type HttpAnswer, type HttpRequest } from '../../../lib/atlas/client/transport';

const GET: HttpRequest = {
  method: 'GET',
  headers: { accept: 'application/json' },
  redirect: 'manual',
  signal: new AbortController().signal,
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/api`;
}

async function textOf({ body }: HttpAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a request without the global fetch', () => {
  test('carries method, headers and body, and reads status, headers and body of the answer', async () => {
    const url = await serve((request, response) => {
      void textOf({ status: 0, headers: { get: () => null }, body: request }).then((body) => {
        response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a', 'b'] });
        response.end(`${request.method ?? ''} ${request.headers.accept ?? ''} ${body}`);
      });
    });
    const answer = await createPlainFetch()(url, { ...GET, method: 'POST', body: '{"a":1}' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('set-cookie')).toBe('a, b');
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(await textOf(answer)).toBe('POST application/json {"a":1}');
  });

  test('follows no redirect', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    });
    expect((await createPlainFetch()(url, GET)).status).toBe(302);
  });

  test('keeps its connection for the next', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    const fetch = createPlainFetch();
    for (let count = 0; count < 3; count++) await textOf(await fetch(url, GET));
    expect(ports.size).toBe(1);
  });

  test('fails with the code of what happened where nobody answers', async () => {
    await expect(createPlainFetch()('http://127.0.0.1:1/api', GET)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    await expect(createPlainFetch()('https://127.0.0.1:1/api', GET)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  test('fails when its time is over', async () => {
    const url = await serve(() => undefined);
    const signal = AbortSignal.timeout(20);
    await expect(createPlainFetch()(url, { ...GET, signal })).rejects.toMatchObject({
      cause: { name: 'TimeoutError' },
    });
  });
});
