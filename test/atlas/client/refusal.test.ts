import { notSent, refusalOf, unreachable } from '../../../lib/atlas/client/refusal';
import { type Answer } from '../../../lib/atlas/client/send-once';

const SUBJECT = {
  operation: 'updateGroupClusterBackupSchedule',
  path: '/api/atlas/v2/groups/65f0/clusters/orders/backup/schedule',
  subject: 'cluster orders',
  method: 'PATCH',
} as const;

const BACKUP_ROLE =
  'give the credential the role Project Backup Manager or Project Owner in that project; an Organization Owner has to be added to the project too';
const ACCESS_LIST =
  'add the address this deployment calls from to the API access list of the credential; a Lambda in a VPC calls from its NAT gateway';

const answerOf = (status: number, json: unknown, type = 'application/json'): Answer => ({
  status,
  response: new Response(null, { status, headers: { 'content-type': type } }),
  json,
  text: '',
  retryAfter: undefined,
  date: undefined,
});

const told = (status: number, json: unknown, type?: string): string =>
  refusalOf(SUBJECT, answerOf(status, json, type)).message;

test.each<[status: number, errorCode: string, remedy: string]>([
  [404, 'CLUSTER_NOT_FOUND', 'check the cluster name and the project id'],
  [401, 'NOT_IN_GROUP', BACKUP_ROLE],
  [403, 'USER_UNAUTHORIZED', BACKUP_ROLE],
  [403, 'ANYTHING_ELSE', BACKUP_ROLE],
  [403, 'IP_ADDRESS_NOT_ON_ACCESS_LIST', ACCESS_LIST],
  [403, 'ORG_REQUIRES_WHITELIST', ACCESS_LIST],
  [
    401,
    'ANYTHING_ELSE',
    'check that the secret holds a current credential of the project’s organization',
  ],
  [429, 'RATE_LIMITED', 'deploy again later, or fewer clusters at once'],
  [
    410,
    'VERSION_GONE',
    'update mongodb-backup-constructs: Atlas has ended the API version this one speaks',
  ],
  [400, 'ANYTHING_ELSE', 'change what Atlas names and deploy again'],
])('%d %s is told with a remedy', (status, errorCode, remedy) => {
  expect(told(status, { errorCode, detail: 'No.' })).toBe(
    `Atlas refused updateGroupClusterBackupSchedule for cluster orders (${status} ${errorCode}, "No."); ${remedy}`,
  );
});

test.each<[method: string, effect: string, effectUnknown: boolean]>([
  ['GET', '; deploy again later', false],
  [
    'PATCH',
    ', so whether the change took effect is unknown; look at what Atlas holds, then deploy again',
    true,
  ],
])('what a %s did is told for what it is when Atlas fails', (method, effect, effectUnknown) => {
  const answer = answerOf(500, { errorCode: 'UNEXPECTED_ERROR', detail: 'No.' });
  const error = refusalOf({ ...SUBJECT, method }, answer);
  expect(error.message).toBe(
    `Atlas failed at updateGroupClusterBackupSchedule for cluster orders (500 UNEXPECTED_ERROR, "No.")${effect}`,
  );
  expect(error.effectUnknown).toBe(effectUnknown);
});

test('a write kept back is told in the words of who kept it back', () => {
  expect(notSent(SUBJECT, new Error('the stack is rolled back'))).toMatchObject({
    message: 'the stack is rolled back',
    status: 0,
    errorCode: 'NOT_SENT',
    effectUnknown: false,
  });
});

test('a refusal without detail says no more than its code', () => {
  expect(told(400, { errorCode: 'SOME_CODE' })).toBe(
    'Atlas refused updateGroupClusterBackupSchedule for cluster orders (400 SOME_CODE); change what Atlas names and deploy again',
  );
});

test('a long detail of several lines becomes one line of 300 characters', () => {
  const { detail } = refusalOf(
    SUBJECT,
    answerOf(400, { errorCode: 'A', detail: ` a\n\t${'b'.repeat(400)}` }),
  );
  expect(detail).toBe(`a ${'b'.repeat(298)}`);
});

test.each([[undefined], [null], ['text'], [[]], [{ errorCode: 7 }]])(
  'an answer that is not of Atlas is told as such: %j',
  (json) => {
    expect(told(502, json, 'text/html; charset=utf-8')).toBe(
      'Atlas failed at updateGroupClusterBackupSchedule for cluster orders (502 NOT_FROM_ATLAS, "an answer of type text/html, probably of a proxy"), so whether the change took effect is unknown; look at what Atlas holds, then deploy again',
    );
  },
);

test('a remedy can be followed by a note, and everything else stays', () => {
  const error = refusalOf(SUBJECT, answerOf(400, { errorCode: 'SOME_CODE' }));
  const noted = error.withNote('the schedule is unchanged');
  expect(noted.message).toBe(`${error.message}; the schedule is unchanged`);
  expect({ ...noted, facts: undefined }).toEqual({ ...error, facts: undefined });
});

describe('no answer', () => {
  const REMEDY =
    'check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway';
  const timeout = Object.assign(new Error('The operation was aborted'), { name: 'TimeoutError' });
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

  test.each<[reason: string, cause: unknown]>([
    ['timed out', timeout],
    ['ECONNREFUSED', new TypeError('fetch failed', { cause: refused })],
    [
      'RangeError',
      new TypeError('fetch failed', { cause: new RangeError('Digest username="abcdefgh"') }),
    ],
    ['TypeError', new TypeError('URL that includes credentials: http://u:topsecret@atlas.example')],
    ['unknown reason', undefined],
  ])('has a reason: %s', (reason, cause) => {
    const error = unreachable(SUBJECT, { baseUrl: 'https://atlas.example', cause, isWrite: false });
    expect(error.message).toBe(
      `cluster orders: no answer from atlas.example to updateGroupClusterBackupSchedule (${reason}); ${REMEDY}`,
    );
    expect(error).toMatchObject({ status: 0, errorCode: 'NO_ANSWER', effectUnknown: false });
  });
});
