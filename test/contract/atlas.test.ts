import { OPERATION_VERSIONS } from '../atlas/wire/operation-versions';
import { type WireSchedule } from '../../lib/atlas/wire/schedule';
import { stateOf } from '../../lib/atlas/operations/schedule/schedule-state';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';
import { OPERATIONS, recordings, validatorOf } from './api-document';

const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
/** Operations the extract of the document leaves out. */
const OUTSIDE_THE_EXTRACT = [
  'createGroupServerlessBackupRestoreJob',
  'getGroupServerlessBackupRestoreJob',
  'getGroupServerlessInstance',
  'getSystemStatus',
  'getGroupServiceAccount',
  'listGroupBackupPrivateEndpoints',
  'listGroupClusterOnlineArchives',
  'listGroupServerlessBackupRestoreJobs',
  'listGroupServerlessBackupSnapshots',
];
const mediaType = (version: string): string => `application/vnd.atlas.${version}+json`;

let atlas: AtlasSimulator;
let token: string;

beforeAll(async () => {
  atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:00:00Z', clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M30', pitEnabled: true });
  atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  atlas.addServiceAccount({
    clientId: 'id',
    clientSecret: 'secret',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
  });
  atlas.clock.advance({ days: 30 });
  const answer = await fetch(`${atlas.url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('id:secret').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => atlas.close());

const documented = Object.entries(OPERATION_VERSIONS).filter(
  ([id]) => !OUTSIDE_THE_EXTRACT.includes(id),
);

describe('the client', () => {
  test.each(documented)('asks for %s in version %s, which the document lists', (id, version) => {
    const answers = Object.entries(OPERATIONS.get(id)?.responses ?? {})
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content }]) => Object.keys(content ?? {}));
    expect(answers).toContain(mediaType(version));
  });

  test('reads every recorded schedule', () => {
    const schedules = recordings('schedule.json')
      .map(({ body }) => body)
      .filter(
        (body): body is WireSchedule =>
          typeof body === 'object' && body !== null && 'policies' in body,
      );
    expect(schedules.length).toBeGreaterThan(1);
    for (const schedule of schedules) {
      const items = schedule.policies[0]?.policyItems ?? [];
      expect(stateOf(schedule).items).toHaveLength(items.length);
    }
  });
});

describe('the simulator', () => {
  const ask = async (path: string, version: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${atlas.url}${path}`, {
      ...init,
      headers: {
        Accept: mediaType(version),
        'Content-Type': mediaType(version),
        Authorization: `Bearer ${token}`,
      },
    });

  test('answers a PATCH of the schedule as the document says, and takes what the document takes', async () => {
    const version = OPERATION_VERSIONS.updateGroupClusterBackupSchedule;
    const policies = atlas.schedule(PROJECT, 'orders')?.policies;
    const body = {
      policies,
      referenceHourOfDay: 4,
      referenceMinuteOfHour: 30,
      restoreWindowDays: 5,
    };
    const request = validatorOf('updateGroupClusterBackupSchedule', mediaType(version), 'request');
    request(body);
    expect(request.errors).toBeNull();
    const path = `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/schedule`;
    const answer = await ask(path, version, { method: 'PATCH', body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    const validate = validatorOf('updateGroupClusterBackupSchedule', mediaType(version), 'answer');
    validate(await answer.json());
    expect(validate.errors).toBeNull();
  });

  test("starts with the default policy that the service's recordings show", () => {
    const recorded = recordings('schedule.json').find(
      ({ step }) => step === 'TestSchedule/Describe',
    );
    const items = ({ policies }: WireSchedule): readonly object[] =>
      (policies[0]?.policyItems ?? []).map((item) => ({ ...item, id: undefined }));
    atlas.addCluster({ projectId: PROJECT, name: 'fresh', tier: 'M10', pitEnabled: true });
    const fresh = atlas.schedule(PROJECT, 'fresh');
    expect(fresh && items(fresh)).toEqual(items(recorded?.body as WireSchedule));
  });
});
