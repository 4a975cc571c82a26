import fc from 'fast-check';
import { factsOf } from '../../lib/atlas/operations/live-facts';
import { isEmptyPatch, planPatch } from '../../lib/atlas/operations/schedule/plan-patch';
import { stateOf, type ScheduleState } from '../../lib/atlas/operations/schedule/schedule-state';
import { type WireCluster } from '../../lib/atlas/wire/cluster';
import { type WireSchedule } from '../../lib/atlas/wire/schedule';
import { OPERATION_VERSIONS } from '../atlas/wire/operation-versions';
import { anyLiveState, anyState, wireOf } from '../atlas/schedules';
import { PROJECT, SCHEDULE, startWorld, type World } from '../simulator/world';
import { recordings, validatorOf, type Recording } from './api-document';

const API = '/api/atlas/v2';
const NEWEST = 'application/vnd.atlas.2024-08-05+json';
const ZONES: Readonly<Record<string, string>> = {
  'zone-1': '65f0c1d2e3a4b5c6d7e8f9d1',
  'zone-2': '65f0c1d2e3a4b5c6d7e8f9d2',
};

type Body = Readonly<Record<string, unknown>>;
const bodyOf = ({ body }: Recording): Body => body as Body;
const all = ['schedule.json', 'snapshots.json'].flatMap(recordings).filter(({ body }) => {
  return typeof body === 'object' && body !== null;
});
const isOfNewestVersion = ({ headers }: Recording): boolean =>
  headers['Content-Type']?.startsWith(NEWEST) === true;
const schedules = all.filter((recording) => 'policies' in bodyOf(recording));
const clusters = all.filter(
  (recording) => 'replicationSpecs' in bodyOf(recording) && isOfNewestVersion(recording),
);
const refusals = all.filter((recording) => 'errorCode' in bodyOf(recording));

describe('the recorded answers', () => {
  test('of schedules are read in full: writing back what was read changes nothing', () => {
    expect(schedules.length).toBeGreaterThan(2);
    for (const { body } of schedules) {
      const live = body as WireSchedule;
      expect(isEmptyPatch(planPatch(live, stateOf(live)))).toBe(true);
    }
  });

  test('of clusters are read as the facts they are', () => {
    expect(clusters.length).toBeGreaterThan(2);
    for (const { body } of clusters) {
      expect(factsOf(body as WireCluster)).toEqual({
        tier: 'M10',
        regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
        mongoDbVersion: '8.0.29',
        backupEnabled: expect.any(Boolean) as boolean,
        pointInTimeRestore: true,
        encryptionAtRestProvider: 'NONE',
        shards: 1,
      });
    }
  });
});

describe('a PATCH of a schedule', () => {
  test('is one the document takes, whatever is live and whatever is declared', () => {
    const version = OPERATION_VERSIONS.updateGroupClusterBackupSchedule;
    const validate = validatorOf(
      'updateGroupClusterBackupSchedule',
      `application/vnd.atlas.${version}+json`,
      'request',
    );
    fc.assert(
      fc.property(anyLiveState(), anyState(), (live, desired) => {
        fc.pre(isDocumented(desired.autoExport));
        const { policies } = wireOf(live);
        // The document demands policies; the service takes a PATCH without them and keeps the live ones.
        validate(withRealIds({ policies, ...planPatch(wireOf(live), desired) }));
        expect(validate.errors).toBeNull();
      }),
    );
  });
});

/** The document lists two frequencies of exports, the manual more: what it does not list it cannot judge. */
const isDocumented = (autoExport: ScheduleState['autoExport']): boolean =>
  autoExport === undefined ||
  autoExport === 'off' ||
  ['monthly', 'yearly'].includes(autoExport.frequency);

/** Generated ids are names; the document wants 24 hexadecimal digits. */
function withRealIds(patch: object): unknown {
  const text = JSON.stringify(patch).replace(/zone-[12]/g, (zone) => ZONES[zone] ?? zone);
  return JSON.parse(
    text.replace(/"item-(\d+)"/g, (_, n: string) => `"${n.padStart(24, 'a')}"`),
  ) as unknown;
}

describe('the simulator', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const recordedRefusal = (code: string): Recording => {
    const found = refusals.find((recording) => bodyOf(recording)['errorCode'] === code);
    if (found === undefined) throw new Error(`no refusal ${code} was recorded`);
    return found;
  };
  const askAsOwner = async (project: string, path: string): ReturnType<World['ask']> => {
    world.atlas.addServiceAccount({
      clientId: 'recorded',
      clientSecret: 'x',
      roles: { [project]: ['GROUP_OWNER'] },
    });
    const token = String((await world.token('recorded', 'x')).body['access_token']);
    return world.askBare(`${API}/groups/${project}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
  };

  test('knows every refusal that was recorded', () => {
    const codes = new Set(refusals.map((recording) => bodyOf(recording)['errorCode']));
    expect([...codes].sort()).toEqual([
      'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API',
      'CLUSTER_NOT_FOUND',
    ]);
  });

  test('answers a schedule with the keys of the recorded one, in their order', async () => {
    const recorded = schedules.find(({ method }) => method === 'PATCH');
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', pitEnabled: true });
    const live = await world.ask(SCHEDULE);
    expect(Object.keys(live.body)).toEqual(Object.keys(bodyOf(recorded as Recording)));
  });

  test.each([['deleteGroupClusterBackupSchedule', 'DELETE', '/backup/schedule', '2024-08-05']])(
    'answers %s as the document says',
    async (operation, method, path, version) => {
      world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
      const mediaType = `application/vnd.atlas.${version}+json`;
      const answer = await world.ask(`${API}/groups/${PROJECT}/clusters/orders${path}`, {
        method,
        headers: { Accept: mediaType },
        ...(method === 'PATCH' && { body: { pitEnabled: true } }),
      });
      const validate = validatorOf(operation, mediaType, 'answer');
      validate(answer.body);
      expect([answer.status, validate.errors]).toEqual([200, null]);
    },
  );

  test('answers one snapshot and the Flex clusters as the document says', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
    world.atlas.clock.advance({ days: 1 });
    const id = world.atlas.snapshots(PROJECT, 'orders')[0]?.id ?? '';
    for (const [operation, path, version] of [
      ['getGroupClusterBackupSnapshot', `/clusters/orders/backup/snapshots/${id}`, '2023-01-01'],
      ['listGroupFlexClusters', '/flexClusters', '2024-11-13'],
    ] as const) {
      const validate = validatorOf(operation, `application/vnd.atlas.${version}+json`, 'answer');
      const answer = await world.ask(`${API}/groups/${PROJECT}${path}`);
      validate(answer.body);
      expect([operation, answer.status, validate.errors]).toEqual([operation, 200, null]);
    }
  });

  test.each([
    ['CLUSTER_NOT_FOUND', '/clusters/cluster-209', false],
    ['CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API', '/flexClusters/cluster-209', true],
  ])('refuses with %s word for word', async (code, path, isThere) => {
    const recorded = recordedRefusal(code);
    const project = 'b0123456789abcdef012345b';
    world.atlas.addProject({ id: project, name: 'Recorded' });
    if (isThere) world.atlas.addCluster({ projectId: project, name: 'cluster-209' });
    const answer = await askAsOwner(project, path);
    expect(answer.status).toBe(recorded.status);
    expect(answer.body).toEqual(recorded.body);
    expect(answer.headers.get('x-error-code')).toBe(recorded.headers['X-Error-Code']);
  });
});
