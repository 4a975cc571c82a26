import { type SpoiledAzureWork } from '../faults';
import { refuseIfLocked } from '../locks';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { authenticate } from './authenticate';
import { type Operation, type Reply } from './call';
import { type AzureContext } from './context';
import { issueToken } from './issue-token';
import { matchOperation } from './match';
import { metadata, openIdConfiguration } from './metadata';

/** One request, read to its end. */
export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly text: string;
  /** Where the asker found this simulator. */
  readonly baseUrl: string;
}

/** Answers one request; what the service would refuse comes back as its refusal. */
export function answer(question: Question, context: AzureContext): Reply {
  try {
    settle(context.state, context.clock.now());
    return answerSignIn(question, context) ?? answerManager(question, context);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : ownBug(error);
    return {
      status: refusal.status,
      body: refusal.body,
      headers: {
        'x-ms-error-code': refusal.code,
        ...(refusal.code === 'ResourceNotFound' && { 'x-ms-failure-cause': 'gateway' }),
        ...(refusal.status === 401 && {
          'www-authenticate': `Bearer authorization_uri="${question.baseUrl}/common", error="invalid_token"`,
        }),
      },
    };
  }
}

/** What is asked before anybody is known: where things are, and a token. */
function answerSignIn(
  { method, url, text, authorization, baseUrl }: Question,
  { state, clock }: AzureContext,
): Reply | undefined {
  const path = url.pathname.replace(/\/+/g, '/');
  if (method === 'GET' && path === '/metadata/endpoints') return metadata(baseUrl);
  const [, tenant = '', rest] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (method === 'POST' && /^oauth2\/(v2\.0\/)?token$/.test(rest ?? ''))
    return issueToken(tenant, text, authorization, { state, nowMillis: clock.now().getTime() });
  if (method === 'GET' && /^(v2\.0\/)?\.well-known\/openid-configuration$/.test(rest ?? ''))
    return openIdConfiguration(baseUrl, tenant);
  return undefined;
}

function answerManager(question: Question, context: AzureContext): Reply {
  const { method, url, text } = question;
  const { state, clock } = context;
  const now = clock.now();
  const path = url.pathname.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  authenticate(question.authorization, state, now.getTime());
  const matched = matchOperation(method, path);
  if (matched === undefined) throw notModelled(method, path);
  const { operation, params } = matched;
  const apiVersion = judgeVersion(url.searchParams.get('api-version'), operation);
  const body = text === '' ? undefined : parseBody(text);
  refuseIfLocked(state, method, path);
  return operation.handle({
    state,
    now,
    behaviour: context.behaviour,
    baseUrl: question.baseUrl,
    path,
    params,
    query: url.searchParams,
    apiVersion,
    operationId: operation.operationId,
    body,
    effect: (kind: SpoiledAzureWork) => context.faults.takeWork(kind, operation.operationId),
  });
}

function judgeVersion(version: string | null, { apiVersions }: Operation): string {
  if (version === null || version === '')
    throw new Refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  if (apiVersions !== undefined && !apiVersions.includes(version))
    throw new Refusal(
      400,
      'InvalidResourceType',
      `The simulator answers this resource type at api-version ${apiVersions.join(', ')}, not ${version}.`,
    );
  return version;
}

function notModelled(method: string, path: string): Refusal {
  return new Refusal(
    501,
    'NotModelled',
    `The simulator does not model ${method} ${path}; see docs/simulator.md for what it models.`,
  );
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(
      400,
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
}

/** A request the simulator stumbles over must not end the process that serves the others. */
function ownBug(error: unknown): Refusal {
  const problem = error instanceof Error ? error.message : 'unknown';
  return new Refusal(
    500,
    'SimulatorError',
    `The simulator cannot answer this (${problem}); this is a bug in mongodb-backup-constructs unless the request is malformed, please report it with the request.`,
  );
}
