import { compareReadings } from '../../../../lib/diff/compare-readings';
import { readFile, readFolder, readPlanSides } from '../../../../lib/diff/read/read-input';
import { type Reading } from '../../../../lib/diff/read/reading';
import { CLUSTER, modelOf, PROJECT } from '../../../golden/inputs/models';
import {
  config,
  ownRestore,
  plan,
  tfCluster,
  tfSchedule,
  tfSnapshot,
} from '../../../golden/inputs/terraform';

const at = (path: string): object => ({ '//': { metadata: { path } } });
const PROJECT_ID = { project_id: '${var.project_id}' };

/** A `cdktf.out` of stacks, each with its resources and blocks. */
function output(
  stacks: Readonly<Record<string, object>>,
  blocks: Readonly<Record<string, object>> = {},
): Reading {
  return readFolder('cdktf.out', [
    { name: 'manifest.json', text: JSON.stringify({ stacks }) },
    ...Object.entries(stacks).map(([stack, resources]) => ({
      name: `stacks/${stack}/cdk.tf.json`,
      text: JSON.stringify(config(resources, blocks[stack])),
    })),
  ]);
}

const cluster = (stack: string, rest: object = {}): object => ({
  mongodbatlas_advanced_cluster: { c: tfCluster({ ...at(`${stack}/c`), ...rest }) },
});
const schedule = (stack: string, rest: object = {}): object => ({
  mongodbatlas_cloud_backup_schedule: { s: tfSchedule({ ...at(`${stack}/s`), ...rest }) },
});
const told = (before: Reading, after: Reading): readonly string[] =>
  compareReadings(before, after).changes.map(({ kind, message }) => `${kind}: ${message}`);

test('a cluster that moves to another stack is destroyed where it was', () => {
  expect(told(output({ a: cluster('a'), b: {} }), output({ a: {}, b: cluster('b') }))).toEqual([
    'cluster-replaced: cluster prod: it is replaced (mongodbatlas_advanced_cluster.c of stack a became mongodbatlas_advanced_cluster.c of stack b) and every snapshot of it is lost with the old one; keep what forces the replacement, declare a moved block for a new address, or apply retain_backups_enabled = true before',
  ]);
});

test('a schedule that moves to another stack is emptied by the stack it was in', () => {
  expect(told(output({ a: schedule('a'), b: {} }), output({ a: {}, b: schedule('b') }))).toEqual([
    'schedule-emptied: cluster prod: mongodbatlas_cloud_backup_schedule.s of stack a became mongodbatlas_cloud_backup_schedule.s of stack b, so the schedule is written and then deleted again by the clean-up of the old one; declare a moved block, or deploy once more to write it again',
  ]);
});

test('a stack that is added beside one with the same ids replaces nothing', () => {
  const dev = cluster('dev', PROJECT_ID);
  expect(told(output({ dev }), output({ canary: cluster('canary', PROJECT_ID), dev }))).toEqual([
    'cluster-added: cluster prod: it is created; no schedule is declared for it here, so backups follow what Atlas sets by default',
  ]);
});

test('a stack that is removed takes its own cluster along and no other', () => {
  const [alpha, beta] = ['alpha', 'beta'].map((stack) => cluster(stack, { name: stack }));
  if (alpha === undefined || beta === undefined) throw new Error('two stacks');
  expect(told(output({ alpha, beta }), output({ beta }))).toEqual([
    'cluster-removed: cluster alpha: it is deleted and every snapshot of it is lost with it; apply retain_backups_enabled = true in a change before this one, or keep the resource',
  ]);
});

test('a removed block of one stack says nothing of another', () => {
  const removed = [{ from: 'mongodbatlas_advanced_cluster.c', lifecycle: { destroy: false } }];
  const [a, b] = [cluster('a', { name: 'one' }), cluster('b', { name: 'two' })];
  expect(told(output({ a, b }), output({ a: {}, b: {} }, { a: { removed } }))).toEqual([
    'cluster-removed: cluster two: it is deleted and every snapshot of it is lost with it; apply retain_backups_enabled = true in a change before this one, or keep the resource',
    'cluster-forgotten: cluster one: mongodbatlas_advanced_cluster.c of stack a is forgotten and not destroyed; the cluster and its backups stay in Atlas as they are; nothing here guards it from now on',
  ]);
});

test('what two stacks without construct paths declare is told apart', () => {
  const bare = { mongodbatlas_advanced_cluster: { c: tfCluster(PROJECT_ID) } };
  expect(output({ a: bare, b: bare }).model.clusters.map(({ path }) => path)).toEqual([
    'a/mongodbatlas_advanced_cluster.c',
    'b/mongodbatlas_advanced_cluster.c',
  ]);
});

test('a plan, which names no stack, is of the only stack that has its addresses', () => {
  const after = tfCluster({ pit_enabled: false });
  const head = readFile({
    name: 'plan.json',
    text: JSON.stringify(plan({ name: 'c', actions: ['update'], before: tfCluster(), after })),
  });
  expect(told(output({ a: cluster('a', { name: '${var.name}' }) }), head)).toEqual([
    'point-in-time-restore-switched-off: cluster prod: point-in-time restore goes off; the oplog history is discarded at once, and only snapshots can be restored; keep it on to lose about a minute and not the time since the last snapshot',
    'value-shown: cluster prod: name, whose change replaces the cluster goes from unknown until deploy to prod; what it was before cannot be read here; compare with the live value',
  ]);
});

test('a configuration read by itself is the same in whatever folder it lies', () => {
  const text = JSON.stringify(config(cluster('a')));
  const lone = readFile({ name: 'elsewhere/cdk.tf.json', text });
  expect([
    told(output({ a: cluster('a') }), lone),
    told(lone, output({ a: cluster('a') })),
  ]).toEqual([[], []]);
});

test('a schedule that names its cluster by reference is of that cluster, whose name may be an expression', () => {
  const a = {
    ...cluster('a', { ...PROJECT_ID, name: '${var.name}' }),
    ...schedule('a', {
      project_id: '${mongodbatlas_advanced_cluster.c.project_id}',
      cluster_name: '${mongodbatlas_advanced_cluster.c.name}',
    }),
  };
  expect(output({ a }).model.clusters.map(({ schedules }) => schedules.length)).toEqual([1]);
  const circle = cluster('a', { name: '${mongodbatlas_advanced_cluster.c.name}' });
  expect(output({ a: circle }).model.clusters).toHaveLength(1);
});

describe('a moved block', () => {
  const c = 'mongodbatlas_advanced_cluster.c';
  const to = 'mongodbatlas_advanced_cluster.renamed';
  const moved = [{ from: c, to }];
  const renamed = (rest: object = {}): object => ({
    mongodbatlas_advanced_cluster: { renamed: tfCluster({ ...at('a/renamed'), ...rest }) },
  });

  test('does not hide that the moved cluster is replaced', () => {
    expect(
      told(
        output({ a: cluster('a') }),
        output({ a: renamed({ name: 'prod2' }) }, { a: { moved } }),
      ),
    ).toEqual([
      'cluster-replaced: cluster prod2: it is replaced (name cannot change in place) and every snapshot of it is lost with the old one; keep what forces the replacement, declare a moved block for a new address, or apply retain_backups_enabled = true before',
    ]);
  });

  test('moves nothing in another stack', () => {
    expect(
      told(output({ a: cluster('a') }), output({ a: renamed(), b: {} }, { b: { moved } })),
    ).toHaveLength(1);
  });

  test('is followed over every step, and back to where it began', () => {
    const chain = [
      { from: c, to: 'mongodbatlas_advanced_cluster.between' },
      { from: 'mongodbatlas_advanced_cluster.between', to },
    ];
    expect(
      told(output({ a: cluster('a') }), output({ a: renamed() }, { a: { moved: chain } })),
    ).toEqual([]);
    const circle = [...moved, { from: to, to: c }];
    expect(
      told(output({ a: cluster('a') }), output({ a: cluster('a') }, { a: { moved: circle } })),
    ).toEqual([]);
  });

  test('keeps a snapshot, whose construct moved with it', () => {
    const snapshot = (name: string, rest: object = {}): object => ({
      mongodbatlas_cloud_backup_snapshot: {
        [name]: tfSnapshot({ ...at(`a/${name}`), ...rest }),
      },
    });
    const blocks = {
      a: {
        moved: [
          {
            from: 'mongodbatlas_cloud_backup_snapshot.s',
            to: 'mongodbatlas_cloud_backup_snapshot.t',
          },
        ],
      },
    };
    const before = output({ a: snapshot('s') });
    expect(told(before, output({ a: snapshot('t') }, blocks))).toEqual([]);
    expect(
      compareReadings(before, output({ a: snapshot('t', { description: 'v3' }) }, blocks)).changes,
    ).toMatchObject([{ kind: 'snapshot-recreated', level: 'irreversible' }]);
  });

  test('of a plan is followed from what a configuration declares', () => {
    const document = plan({
      name: 'renamed',
      actions: ['no-op'],
      before: tfCluster(),
      after: tfCluster(),
    }) as { resource_changes: object[] };
    const resource_changes = document.resource_changes.map((change) => ({
      ...change,
      previous_address: c,
    }));
    const sides = readPlanSides({
      name: 'plan.json',
      text: JSON.stringify({ ...document, resource_changes }),
    });
    if (sides === undefined) throw new Error('this is not a plan');
    expect(told(output({ a: cluster('a') }), sides.after)).toEqual([]);
    expect(told(sides.before, sides.after)).toEqual([]);
  });
});

describe('of a cdktf.out', () => {
  const stackOf = (resources: object): string => JSON.stringify(config(resources));
  const named = (path: string): object => ({ synthesizedStackPath: path });

  test('only the stacks its manifest names are read', () => {
    const { model } = readFolder('cdktf.out', [
      {
        name: 'manifest.json',
        text: JSON.stringify({ stacks: { a: named('stacks/a/cdk.tf.json') } }),
      },
      { name: 'stacks/a/cdk.tf.json', text: stackOf(cluster('a')) },
      { name: 'stacks/old/cdk.tf.json', text: stackOf(cluster('old', { name: 'old' })) },
    ]);
    expect(model.clusters.map(({ name }) => name)).toEqual(['prod']);
  });

  test('a stack that is not there is refused, and one in HCL cannot be told', () => {
    const read = (path: string): Reading =>
      readFolder('cdktf.out', [
        { name: 'manifest.json', text: JSON.stringify({ stacks: { b: named(path) } }) },
      ]);
    expect(() => read('stacks/b/cdk.tf.json')).toThrow(
      'the manifest names stacks/b/cdk.tf.json, which is not there; run cdktf synth anew',
    );
    expect(read('stacks/b/cdk.tf').gaps.map(({ subject, reason }) => [subject, reason])).toEqual([
      ['b', 'a stack written in HCL is not read'],
    ]);
  });
});

test('a run of ours is read from its model alone, not once more from its resource', () => {
  const run = {
    path: 'st/Rescue',
    kind: 'collection-restore' as const,
    runId: 'OPS-1',
    from: {
      kind: 'newest-snapshot' as const,
      cluster: { path: 'Orders', projectId: PROJECT, name: 'orders' },
      maxAgeHours: 24,
    },
    overwrites: false,
  };
  const { model } = readFolder('cdktf.out', [
    { name: 'manifest.json', text: JSON.stringify({ stacks: { st: {} } }) },
    {
      name: 'stacks/st/st.protection.json',
      text: JSON.stringify(modelOf([{ ...CLUSTER, runs: [run] }])),
    },
    {
      name: 'stacks/st/cdk.tf.json',
      text: JSON.stringify(
        config({
          mongodbbackup_collection_restore: {
            r: { ...ownRestore({ write: 'create-new' }), ...at('st/Rescue/OPS-1') },
          },
        }),
      ),
    },
  ]);
  expect(model.clusters.flatMap(({ runs = [] }) => runs).map(({ path }) => path)).toEqual([
    'st/Rescue',
  ]);
});
