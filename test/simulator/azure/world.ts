import { MongoClusterManagementClient } from '@azure/arm-mongocluster';
import { request } from 'node:https';
import {
  startAzureSimulator,
  type AzureSimulator,
  type AzureSimulatorOptions,
} from '../../../lib/simulator';

export const SUBSCRIPTION = '7c1f3a52-6f0d-4e0a-9f4b-2f1f6f0f9a01';
export const TENANT = '5e1b7c9a-0d4f-4b39-8a65-0c2f1d3e4b5a';
export const GROUP = 'ledger-rg';
export const LEDGER = idOf('ledger');
export const VERSION = '2025-09-01';
export const ADMINISTRATOR = { userName: 'ops', password: 'Not-a-secret-1' };

/** The id of a cluster in the group of these tests. */
export function idOf(name: string, group = GROUP): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.DocumentDB/mongoClusters/${name}`;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A simulated Azure that stands still on Saturday 21 November 2026, and somebody who may ask. */
export interface World {
  readonly azure: AzureSimulator;
  /** Microsoft's own client. */
  readonly client: MongoClusterManagementClient;
  /** Asks with a token; the path has no version unless it says one. */
  ask(path: string, question?: Question): Promise<Answer>;
  askBare(path: string, question?: Question): Promise<Answer>;
  token(clientId?: string, clientSecret?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** A cluster `ledger` that is 40 days old stands in it. */
export async function startWorld(options: AzureSimulatorOptions = {}): Promise<World> {
  const azure = await startAzureSimulator({
    startAt: '2026-11-21T03:16:07Z',
    clockRunning: false,
    ...options,
  });
  azure.addServicePrincipal({
    tenantId: TENANT,
    clientId: 'deployer',
    clientSecret: 'secret',
    tokenLifetimeSeconds: 1_000_000_000,
  });
  azure.addMongoCluster({ id: LEDGER, createdAt: '2026-10-12T03:16:07Z', computeTier: 'M40' });
  const askBare: World['askBare'] = (path, question) => ask(azure, path, question);
  const token: World['token'] = (clientId = 'deployer', clientSecret = 'secret') =>
    askBare(`/${TENANT}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=${encodeURIComponent(`${azure.url}/.default`)}`,
    });
  const bearer = String((await token()).body['access_token']);
  return {
    azure,
    client: clientOf(azure, bearer),
    askBare,
    token,
    ask: (path, question = {}) =>
      askBare(versioned(path), {
        ...question,
        headers: { Authorization: `Bearer ${bearer}`, ...question.headers },
      }),
    close: () => azure.close(),
  };
}

const versioned = (path: string): string =>
  path.includes('api-version=')
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}api-version=${VERSION}`;

function clientOf(azure: AzureSimulator, token: string): MongoClusterManagementClient {
  const credential = {
    getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  return new MongoClusterManagementClient(credential, SUBSCRIPTION, {
    endpoint: azure.url,
    credentials: { scopes: [`${azure.url}/.default`] },
    tlsOptions: { ca: azure.authorityPem },
    retryOptions: { maxRetries: 0 },
  });
}

/** One request over TLS that trusts the simulator's own authority and nobody else. */
export function ask(
  azure: AzureSimulator,
  path: string,
  { method = 'GET', body, headers = {} }: Question = {},
): Promise<Answer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const address = path.startsWith('https:') ? path : `${azure.url}${path}`;
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { method, headers, ca: azure.authorityPem, servername: 'localhost', agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: parse(Buffer.concat(chunks).toString('utf8')),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}

/** `status code: message` of a refusal, or the bare status of a success. */
export function tell({ status, body }: Answer): string {
  const { error } = body as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  return error === undefined ? `${status}` : `${status} ${error.code}: ${error.message}`;
}

function parse(text: string): Answer['body'] {
  try {
    return text === '' ? {} : (JSON.parse(text) as Answer['body']);
  } catch {
    return { text };
  }
}
