import { createAtlasClient, type AtlasClient } from '../../lib/atlas/client/atlas-client';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const OTHER_PROJECT = '65f0c1d2e3a4b5c6d7e8f902';
export const SCHEDULE = `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/schedule`;
export const SNAPSHOTS = `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/snapshots`;
export const NEWEST = 'application/vnd.atlas.2024-11-13+json';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A simulator that stands still, on Saturday 21 November 2026 unless told otherwise, and somebody who may do everything in it. */
export interface World {
  readonly atlas: AtlasSimulator;
  /** Asks as the project's owner. */
  ask(path: string, question?: Question): Promise<Answer>;
  /** Asks without proving who one is, unless the headers do. */
  askBare(path: string, question?: Question): Promise<Answer>;
  /** A bearer token for a service account's secret. */
  token(clientId: string, clientSecret: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function startWorld(startAt = '2026-11-21T03:16:07Z'): Promise<World> {
  const atlas = await startAtlasSimulator({ startAt, clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addProject({ id: OTHER_PROJECT, name: 'Somebody else' });
  atlas.addServiceAccount({
    clientId: 'owner',
    clientSecret: 'secret',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
    tokenLifetimeSeconds: 1_000_000_000,
  });
  const askBare: World['askBare'] = async (path, { method = 'GET', body, headers = {} } = {}) => {
    const response = await fetch(`${atlas.url}${path}`, {
      method,
      headers: { Accept: NEWEST, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  };
  const token: World['token'] = (clientId, clientSecret) =>
    askBare('/api/oauth/token', {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
  const owner = await token('owner', 'secret');
  const Authorization = `Bearer ${String(owner.body['access_token'])}`;
  return {
    atlas,
    askBare,
    token,
    ask: (path, question = {}) =>
      askBare(path, { ...question, headers: { Authorization, ...question.headers } }),
    close: () => atlas.close(),
  };
}

/** The package's own client, as the project's owner. */
export function clientOf(atlas: AtlasSimulator): AtlasClient {
  return createAtlasClient({
    baseUrl: atlas.url,
    credential: { kind: 'service-account', clientId: 'owner', clientSecret: 'secret' },
    transport: {
      fetch: globalThis.fetch,
      now: () => atlas.clock.now().getTime(),
      sleep: () => Promise.resolve(),
      random: () => 0,
      nonce: () => '0123456789abcdef',
      remainingMillis: () => 600_000,
    },
  });
}

/** `status errorCode: detail` of a refusal, or the bare status of a success. */
export function tell({ status, body }: Answer): string {
  const { errorCode, detail } = body;
  return typeof errorCode === 'string' ? `${status} ${errorCode}: ${String(detail)}` : `${status}`;
}

function parse(text: string): Answer['body'] {
  try {
    return text === '' ? {} : (JSON.parse(text) as Answer['body']);
  } catch {
    return { text };
  }
}
