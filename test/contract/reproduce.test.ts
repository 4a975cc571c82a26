import { type Answer, NEWEST, startWorld, type World } from '../simulator/world';
import { recordings, type Recording } from './api-document';

const ORGANIZATION = 'a0123456789abcdef012345a';
const ROLE = 'c0123456789abcdef012345c';
const HOST = /[a-z0-9-]+\.mongodb(-dev\.net|\.example)/g;

let world: World;
let Authorization: string;
beforeEach(async () => {
  world = await startWorld();
  const roles = { b0123456789abcdef012345b: ['GROUP_OWNER'] };
  world.atlas.addProject({ id: 'b0123456789abcdef012345b', name: 'Recorded', orgId: ORGANIZATION });
  world.atlas.addServiceAccount({
    clientId: 'nmtxqlkl',
    clientSecret: 'x',
    roles,
    tokenLifetimeSeconds: 1e9,
  });
  const { body } = await world.token('nmtxqlkl', 'x');
  Authorization = `Bearer ${String(body['access_token'])}`;
});
afterEach(() => world.close());

type Ask = (method: string, path: string, body?: unknown, version?: string) => Promise<Answer>;
const ask: Ask = (method, path, body, version) =>
  world.askBare(`/api/atlas/v2${path}`, {
    method,
    headers: {
      Authorization,
      Accept: version === undefined ? NEWEST : `application/vnd.atlas.${version}+json`,
    },
    ...(body !== undefined && { body }),
  });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};

/** Ids, dates, hosts and what hangs on them are nobody's to repeat; everything else is compared as it stands. */
function settled(body: unknown): unknown {
  const text = JSON.stringify(body)
    .replaceAll(world.atlas.url, 'http://localhost:8080')
    .replace(/"[a-f0-9]{24}"/g, '"id"')
    .replace(/\/[a-f0-9]{24}/g, '/id')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'date')
    .replace(/atlas-[a-z0-9]{6}/g, 'atlas-name')
    .replace(HOST, 'host');
  return JSON.parse(text) as unknown;
}

/** Compares status, media type, dates of deprecation, limit, keys in their order and body with a recorded answer. */
function expectAs(answer: Answer, { status, headers, body }: Recording): void {
  const told = (name: string): string | null => answer.headers.get(name);
  expect({
    status: answer.status,
    type: told('content-type'),
    deprecation: told('deprecation'),
    sunset: told('sunset'),
    limit: told('ratelimit-limit'),
    error: told('x-error-code'),
    keys: Object.keys(answer.body),
    body: settled(answer.body),
  }).toEqual({
    status,
    type: headers['Content-Type'],
    deprecation: headers['Deprecation'] ?? null,
    sunset: headers['Sunset'] ?? null,
    limit: headers['Ratelimit-Limit'],
    error: headers['X-Error-Code'] ?? null,
    keys: Object.keys(body ?? {}),
    body: settled(body ?? {}),
  });
}

/** Finds recorded answers of one file by the end of their name and, where several share it, by their step. */
function tape(name: string): (file: RegExp, step?: string) => Recording {
  const all = recordings(name) as readonly (Recording & { readonly file: string })[];
  return (file, step) => {
    const found = all.find(
      (each) => file.test(each.file) && (step === undefined || each.step.endsWith(step)),
    );
    if (found === undefined)
      throw new Error(`${name} has no ${String(file)} of step ${String(step)}`);
    return found;
  };
}

const CLUSTER = (name: string, diskSizeGB: number): object => ({
  name,
  clusterType: 'REPLICASET',
  backupEnabled: true,
  pitEnabled: true,
  diskSizeGB,
  mongoDBMajorVersion: '8.0',
  replicationSpecs: [
    {
      numShards: 1,
      zoneName: 'Zone 1',
      regionConfigs: [
        {
          priority: 7,
          providerName: 'AWS',
          regionName: 'US_EAST_1',
          electableSpecs: { instanceSize: 'M10', nodeCount: 3 },
        },
      ],
    },
  ],
});

test('the recorded life of a compliance policy', async () => {
  const recorded = tape('compliance-policy.json');
  const made = await ask('POST', '/groups', {
    name: 'copyprotection-compliance-policy-e2e-987',
    orgId: ORGANIZATION,
  });
  expectAs(made, recorded(/POST_api_atlas_v2_groups_1/));
  expect(made.headers.get('location')).toBe(`${world.atlas.url}//api/atlas/v1.0`);
  const path = `/groups/${String(made.body['id'])}/backupCompliancePolicy`;
  const set = (copyProtectionEnabled: boolean): Promise<Answer> =>
    ask('PUT', path, {
      authorizedEmail: 'firstname.lastname@example.com',
      authorizedUserFirstName: 'firstname',
      authorizedUserLastName: 'lastname',
      copyProtectionEnabled,
    });
  const read = (): Promise<Answer> => ask('GET', path);
  expectAs(await set(false), recorded(/PUT/, 'CopyProtection'));
  pass(4);
  expectAs(await read(), recorded(/GET/, 'CopyProtection'));
  expectAs(await read(), recorded(/GET.*_1$/, '/enable'));
  expectAs(await set(true), recorded(/PUT/, '/enable'));
  pass(4);
  expectAs(await read(), recorded(/GET.*_2$/, '/enable'));
  expectAs(await read(), recorded(/GET/, '/disable'));
  expectAs(await set(false), recorded(/PUT/, '/disable'));
});

test('the recorded life of a schedule', async () => {
  const recorded = tape('schedule.json');
  const group = recorded(/POST_api_atlas_v2_groups_1/);
  const { name } = group.body as { readonly name: string };
  const made = await ask('POST', '/groups', { name, orgId: ORGANIZATION });
  expectAs(made, group);
  const clusters = `/groups/${String(made.body['id'])}/clusters`;
  const cluster = `${clusters}/backupSchedule-600`;
  const schedule = `${cluster}/backup/schedule`;
  expectAs(
    await ask('POST', clusters, CLUSTER('backupSchedule-600', 30), '2023-02-01'),
    recorded(/POST.*_clusters_1$/),
  );
  expectAs(
    await ask('GET', cluster, undefined, '2023-02-01'),
    recorded(/GET.*backupSchedule-600_1$/),
  );
  expectAs(await ask('GET', cluster), recorded(/GET.*backupSchedule-600_2$/));
  pass(870);
  expectAs(await ask('GET', cluster), recorded(/GET.*backupSchedule-600_3$/));
  const described = await ask('GET', schedule, undefined, '2023-01-01');
  const { referenceHourOfDay, referenceMinuteOfHour } = described.body;
  const asRecorded = ({ body, ...answer }: Recording): Recording => ({
    ...answer,
    body: { ...(body as object), referenceHourOfDay, referenceMinuteOfHour },
  });
  expectAs(described, asRecorded(recorded(/GET.*schedule_1$/)));
  const named = { useOrgAndGroupNamesInExportPrefix: true };
  expectAs(await ask('PATCH', schedule, named, '2023-01-01'), asRecorded(recorded(/PATCH/)));
  expectAs(await ask('DELETE', schedule), asRecorded(recorded(/DELETE.*schedule_1$/)));
});

test('the recorded life of a snapshot and its cluster', async () => {
  const recorded = tape('snapshots.json');
  const clusters = '/groups/b0123456789abcdef012345b/clusters';
  const cluster = `${clusters}/cluster-209`;
  const snapshots = `${cluster}/backup/snapshots`;
  expectAs(
    await ask('POST', clusters, CLUSTER('cluster-209', 10), '2023-02-01'),
    recorded(/POST.*_clusters_1$/),
  );
  expectAs(
    await ask('GET', cluster, undefined, '2023-02-01'),
    recorded(/GET.*clusters_cluster-209_1$/),
  );
  expectAs(await ask('GET', cluster), recorded(/GET.*clusters_cluster-209_2$/));
  pass(870);
  expectAs(await ask('GET', cluster), recorded(/GET.*clusters_cluster-209_3$/));
  const request = { description: 'test-snapshot', retentionInDays: 1 };
  const taken = await ask('POST', snapshots, request);
  expectAs(taken, recorded(/POST.*snapshots_1$/));
  const one = `${snapshots}/${String(taken.body['id'])}`;
  for (const [index, seconds] of [7, 8, 72, 72].entries()) {
    pass(seconds);
    const file = new RegExp(`GET.*clusters_cluster-209_backup.*_${index + 1}$`);
    expectAs(await ask('GET', one), recorded(file, 'Watch_creation'));
  }
  expectAs(await ask('GET', snapshots), recorded(/GET.*_clusters_cluster-209_backup_snapshots_1$/));
  expectAs(
    await ask('GET', one),
    recorded(/GET.*_clusters_cluster-209_backup_snapshots_6a.*_1$/, 'Describe'),
  );
  const flex = snapshots.replace('clusters', 'flexClusters');
  expectAs(await ask('GET', flex), recorded(/flexClusters.*snapshots_1$/, 'List'));
  expectAs(
    await ask('GET', one.replace('clusters', 'flexClusters')),
    recorded(/flexClusters.*snapshots_6a.*_1$/, 'Describe'),
  );
  expectAs(await ask('DELETE', one), recorded(/DELETE.*snapshots_6a.*_1$/));
  expectAs(await ask('DELETE', cluster), recorded(/DELETE.*cluster-209_1$/));
  expectAs(await ask('GET', cluster), recorded(/GET.*clusters_cluster-209_4$/));
  pass(120);
  expectAs(await ask('GET', cluster), recorded(/GET.*clusters_cluster-209_5$/));
});

test('the recorded life of an export bucket', async () => {
  const recorded = tape('export-buckets.json');
  const buckets = '/groups/b0123456789abcdef012345b/backup/exportBuckets';
  const request = { bucketName: 'test-bucket', cloudProvider: 'AWS', iamRoleId: ROLE };
  const { body: list, ...listed } = recorded(/GET.*exportBuckets_1$/, 'List');
  const { totalCount, results } = list as {
    totalCount: number;
    results: readonly { _id: string }[];
  };
  for (let number = 1; number < totalCount; number++) {
    const id = number.toString(16).padStart(24, '0');
    world.atlas.addExportBucket({
      projectId: 'b0123456789abcdef012345b',
      id,
      bucketName: 'test-bucket',
    });
  }
  const made = await ask('POST', buckets, request, '2024-05-30');
  expectAs(made, recorded(/POST/));
  expectAs(await ask('GET', buckets, undefined, '2024-05-30'), {
    ...listed,
    body: { ...(list as object), results },
  });
  pass(30);
  const one = `${buckets}/${String(made.body['_id'])}`;
  expectAs(await ask('GET', one, undefined, '2024-05-30'), recorded(/GET.*exportBuckets_6a.*_1$/));
  expectAs(await ask('DELETE', one), recorded(/DELETE/));
});
