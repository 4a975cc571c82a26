import fc from 'fast-check';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';
import { objectTypeOf } from '../../lib/terraform-provider/framework/attributes';
import { conform } from '../../lib/terraform-provider/protocol/cty/conform';
import { UNKNOWN } from '../../lib/terraform-provider/protocol/cty/unknown';
import { type MsgpackValue } from '../../lib/terraform-provider/protocol/msgpack/msgpack-value';
import { RESTORE } from '../../lib/terraform-provider/resources/restore/attributes';
import { SNAPSHOT } from '../../lib/terraform-provider/resources/snapshot/attributes';
import { ProviderClient, tell, valueOf, wire } from './provider-client';

const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
const SECRET = 'mdb_sa_sk_very-secret-text';
const NOTHING = {
  client_id: null,
  client_secret: null,
  public_key: null,
  private_key: null,
  base_url: null,
};
const snapshotOf = (values: Readonly<Record<string, MsgpackValue>> = {}): MsgpackValue =>
  conform(objectTypeOf(SNAPSHOT), {
    project_id: PROJECT,
    cluster_name: 'orders',
    key: 'v2',
    keep: '30 days',
    ...values,
  });
const restoreOf = (values: Readonly<Record<string, MsgpackValue>> = {}): MsgpackValue =>
  conform(objectTypeOf(RESTORE), {
    run_id: '2026-11-21',
    source_cluster_name: 'orders',
    target_project_id: PROJECT,
    target_cluster_name: 'staging',
    overwrite_target: 'staging',
    point_in_time: '2026-11-21T03:00:00Z',
    ...values,
  });

describe('a configuration', () => {
  test('of a snapshot is told every value it cannot have, at its attribute', async () => {
    const provider = new ProviderClient();
    const told = await provider.validate(
      'mongodbbackup_snapshot',
      snapshotOf({
        project_id: 'payments',
        cluster_name: 'my orders',
        key: ' ',
        keep: '0 days',
        reuse_within_hours: 0.5,
        wait_minutes: 0,
      }),
    );
    expect(tell(told)).toEqual([
      "error project_id: 'project_id' must be the 24 lower-case hexadecimal digits of an Atlas id, got payments; copy it from the address of its page in Atlas",
      'error cluster_name: \'cluster_name\' must start with a letter or digit and hold only letters, digits and hyphens, got "my orders"; use the name Atlas shows, not the host name',
      'error key: key is empty; give it a name, such as the date or the release',
      'error keep: keep is "0 days"; write a whole number of days, weeks, months or years, such as "30 days"',
      'error reuse_within_hours: reuse_within_hours is 0.5; give a whole number from 0 to 8784 hours',
      'error wait_minutes: wait_minutes is 0; give a whole number from 1 to 1440 minutes',
    ]);
  });

  test('of a restore names one restore point, with what belongs to it', async () => {
    const provider = new ProviderClient();
    const told = async (values: Readonly<Record<string, MsgpackValue>>) =>
      tell(await provider.validate('mongodbbackup_restore', restoreOf(values)));
    expect(await told({ point_in_time: null })).toEqual([
      'error snapshot_id: no restore point is given; give one of snapshot_id, latest_before, newest, point_in_time, oplog_seconds',
    ]);
    expect(await told({ newest: true })).toEqual([
      'error point_in_time: newest and point_in_time both name a restore point; leave one of them out',
    ]);
    expect(await told({ point_in_time: null, newest: true })).toEqual([
      'error max_age_hours: newest takes max_age_hours, which is not given; give it',
    ]);
    expect(await told({ max_age_hours: 4 })).toEqual([
      'error max_age_hours: max_age_hours does not belong to point_in_time; leave it out',
    ]);
    expect(await told({ point_in_time: '2026-11-21' })).toEqual([
      'error point_in_time: point_in_time is 2026-11-21; give a moment such as 2026-11-21T03:00:00Z',
    ]);
    expect(await told({ point_in_time: null, snapshot_id: UNKNOWN })).toEqual([]);
    expect(await told({ overwrite_target: 'orders' })).toEqual([
      'error overwrite_target: overwrite_target is orders and the target is staging, which would be emptied; write overwrite_target = "staging" if that is meant',
    ]);
  });

  test('with an attribute nobody knows, or of another type, is refused at its place', async () => {
    const provider = new ProviderClient();
    const told = async (config: MsgpackValue) =>
      tell(await provider.validate('mongodbbackup_snapshot', config));
    expect(await told({ kepe: 'a' })).toEqual([
      'error kepe: kepe is not an attribute of this schema',
    ]);
    expect(await told({ keep: 30 })).toEqual(['error keep: keep must be text, and is a number']);
    expect(tell(await provider.validate('mongodbbackup_snapshto', {}))).toEqual([
      'error: the value names the resource mongodbbackup_snapshto, which this provider does not have',
    ]);
  });

  test('of the provider is one credential, from arguments or the environment', async () => {
    const told = async (config: Readonly<Record<string, MsgpackValue>>, env = {}) => {
      const provider = new ProviderClient(env);
      const lines = tell(await provider.configure({ ...NOTHING, ...config }));
      return [...lines, provider.session.isConnected ? 'connected' : 'not connected'];
    };
    const account = { client_id: 'mdb_sa_id_1', client_secret: SECRET };
    const environment = { MONGODB_ATLAS_PUBLIC_KEY: 'key', MONGODB_ATLAS_PRIVATE_API_KEY: 'x' };
    expect(await told(account)).toEqual(['connected']);
    expect(await told({}, environment)).toEqual(['connected']);
    expect(await told({ client_id: UNKNOWN })).toEqual(['not connected']);
    expect(await told({})).toEqual([
      'error: the provider mongodbbackup has no credential; set client_id and client_secret of an Atlas service account, or MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET in the environment',
      'not connected',
    ]);
    expect(await told({}, { MONGODB_ATLAS_CLIENT_ID: 'mdb_sa_id_1' })).toEqual([
      'error client_secret: MONGODB_ATLAS_CLIENT_ID is set and MONGODB_ATLAS_CLIENT_SECRET is not; set both, or neither',
      'not connected',
    ]);
    expect(await told({ public_key: 'mdb_sa_id_1', private_key: SECRET })).toEqual([
      'error public_key: public_key holds the client id of a service account; set client_id and client_secret instead',
      'not connected',
    ]);
    expect(await told({ ...account, public_key: 'a', private_key: 'b' })).toEqual([
      'warning: a service account and an API key are both given, and the service account is used; leave out public_key and private_key',
      'connected',
    ]);
    expect(await told({ ...account, base_url: 'http://atlas.example' })).toEqual([
      'error base_url: base_url is http://atlas.example, which would send the credential unencrypted; write https://, or an address of this machine',
      'not connected',
    ]);
    expect(await told({ ...account, base_url: 'https://me:pw@atlas.example/api' })).toEqual([
      'error base_url: base_url must be a scheme and a host without a path, got https://…@atlas.example/api; write it like https://cloud.mongodb.com',
      'not connected',
    ]);
    expect(await told({ ...account, base_url: 'https://cloud.mongodb.com/' })).toEqual([
      'connected',
    ]);
  });
});

describe('a state', () => {
  test('of a newer provider is refused, naming the release to install', async () => {
    const told = tell(await new ProviderClient().upgrade('mongodbbackup_restore', 1002, '{}'));
    expect(told).toEqual([
      'error: the value of mongodbbackup_restore was written by a newer provider; require version ~> 1.2 of it and run terraform init -upgrade',
    ]);
  });

  test('that is damaged is refused at its place', async () => {
    const provider = new ProviderClient();
    const told = async (json: string) =>
      tell(await provider.upgrade('mongodbbackup_snapshot', 1, json));
    expect(await told('{"key": 7}')).toEqual(['error key: key must be text, and is a number']);
    expect(await told('[')).toEqual([
      'error: the value in the state file is not a JSON object; bring back the state from its last backup (terraform state push)',
    ]);
  });

  test('comes back when what was kept beside it is damaged, so that no job id is lost', async () => {
    const provider = new ProviderClient();
    await provider.configure({ ...NOTHING, client_id: 'a', client_secret: 'b' });
    const state = wire(restoreOf({ job_id: '6b011b5e6a79421337008cf4', status: 'running' }));
    const config = wire(restoreOf());
    for (const plannedPrivate of ['{', '{"a":{"state":"over"}}'].map((text) => Buffer.from(text))) {
      const answer = await provider.apply({
        typeName: 'mongodbbackup_restore',
        priorState: state,
        plannedState: state,
        config,
        plannedPrivate,
      });
      expect(tell(answer)[0]).toContain('bring back the state from its last backup');
      expect(valueOf(answer.newState)).toMatchObject({ job_id: '6b011b5e6a79421337008cf4' });
      expect(Buffer.from(answer.private).equals(plannedPrivate)).toBe(true);
    }
  });
});

describe('a plan', () => {
  test('that does not match what is applied is refused', async () => {
    const answer = await new ProviderClient().apply({
      typeName: 'mongodbbackup_snapshot',
      priorState: wire(null),
      plannedState: wire(snapshotOf({ keep: '90 days', status: UNKNOWN })),
      config: wire(snapshotOf()),
    });
    expect(tell(answer)).toEqual([
      'error keep: keep differs between the plan and the configuration; plan again',
    ]);
    expect(valueOf(answer.newState)).toBeNull();
  });

  test('that still holds something unknown is refused', async () => {
    const unknown = wire(snapshotOf({ key: UNKNOWN }));
    const answer = await new ProviderClient().apply({
      typeName: 'mongodbbackup_snapshot',
      plannedState: unknown,
      config: unknown,
    });
    expect(tell(answer)[0]).toMatch(/^error key: key /);
  });

  test('is made without a credential that is known only after apply', async () => {
    const provider = new ProviderClient();
    await provider.configure({ ...NOTHING, client_id: UNKNOWN });
    const answer = await provider.plan({
      typeName: 'mongodbbackup_restore',
      priorState: wire(null),
      proposedNewState: wire(restoreOf()),
      config: wire(restoreOf()),
    });
    expect(tell(answer)).toEqual([]);
    expect(valueOf(answer.plannedState)).toMatchObject({ status: UNKNOWN, job_id: UNKNOWN });
  });
});

describe('Atlas', () => {
  let atlas: AtlasSimulator;
  beforeEach(async () => {
    atlas = await startAtlasSimulator();
    atlas.addProject({ id: PROJECT, name: 'Payments' });
    atlas.addCluster({ projectId: PROJECT, name: 'orders' });
  });
  afterEach(async () => {
    await atlas.close();
  });
  const create = async (provider: ProviderClient) =>
    await provider.apply({
      typeName: 'mongodbbackup_snapshot',
      plannedState: wire(snapshotOf({ status: UNKNOWN })),
      config: wire(snapshotOf()),
    });

  test('that refuses the credential is told without the secret, and nothing is in the state', async () => {
    const provider = new ProviderClient();
    await provider.configure({
      ...NOTHING,
      client_id: 'mdb_sa_id_1',
      client_secret: SECRET,
      base_url: atlas.url,
    });
    const answer = await create(provider);
    expect(tell(answer)).toEqual([
      'error: the service account ****id_1 was refused a token; its secret is wrong or has expired: create a new client secret in Atlas and give it to the provider',
    ]);
    expect(valueOf(answer.newState)).toBeNull();
  });

  test('that has no such cluster names those it has', async () => {
    atlas.addServiceAccount({
      clientId: 'mdb_sa_id_1',
      clientSecret: SECRET,
      roles: { [PROJECT]: ['GROUP_OWNER'] },
    });
    const provider = new ProviderClient();
    await provider.configure({
      ...NOTHING,
      client_id: 'mdb_sa_id_1',
      client_secret: SECRET,
      base_url: atlas.url,
    });
    const read = await provider.readData('mongodbbackup_snapshots', {
      project_id: PROJECT,
      cluster_name: 'order',
      status: null,
      snapshot_type: null,
      frequency_type: null,
      taken_after: null,
      taken_before: null,
      snapshots: null,
      latest: null,
    });
    expect(tell(read)).toEqual([
      `error: cluster order: project ${PROJECT} has no such cluster (404 CLUSTER_NOT_FOUND); it has orders; check the name, or create the cluster first`,
    ]);
  });
});

test('any bytes at all to any call are answered, never worse', async () => {
  const provider = new ProviderClient();
  const names = [
    'GetProviderSchema',
    'ValidateProviderConfig',
    'ConfigureProvider',
    'ValidateResourceConfig',
    'ValidateDataResourceConfig',
    'UpgradeResourceState',
    'ReadResource',
    'PlanResourceChange',
    'ApplyResourceChange',
    'ImportResourceState',
    'ReadDataSource',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.uint8Array({ maxLength: 100 }),
      async (name, noise) => {
        expect(await provider.send(name, Buffer.from(noise))).toBeInstanceOf(Buffer);
      },
    ),
    { numRuns: 500 },
  );
});
