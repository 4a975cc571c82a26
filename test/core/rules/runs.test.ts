import { type ClusterFacts, type ClusterModel } from '../../../lib/core/model/protection-model';
import { type RunModel } from '../../../lib/core/model/run-models';
import { clusterNamed, ORDERS, PROJECT_ID, toldOf } from './app';

const SMALL = { path: 'OrdersBackups/small', projectId: PROJECT_ID, name: 'small' };

const run = (changes: Partial<RunModel> = {}): RunModel => ({
  path: 'OrdersRestore/Run',
  kind: 'snapshot-export',
  runId: 'OPS-8',
  from: { kind: 'newest-snapshot', cluster: ORDERS, maxAgeHours: 24 },
  overwrites: false,
  ...changes,
});
const ofSmall: Pick<RunModel, 'from'> = {
  from: { kind: 'newest-snapshot', cluster: SMALL, maxAgeHours: 24 },
};
const atMoment: Pick<RunModel, 'from'> = {
  from: { kind: 'point-in-time', cluster: ORDERS, at: '2026-11-21T03:00:00Z' },
};
const momentOfSmall: Pick<RunModel, 'from'> = {
  from: { kind: 'point-in-time', cluster: SMALL, at: '2026-11-21T03:00:00Z' },
};
/** What is said of runs on a cluster called small. */
function told(
  runs: readonly RunModel[],
  facts: ClusterFacts = { tier: 'M30' },
  more: Partial<ClusterModel> = {},
): readonly string[] {
  const small = clusterNamed('small', { facts, runs, ...more });
  return toldOf({ more: [small] }).filter((line) => line.startsWith('run-'));
}

describe('run-names-the-cluster-it-overwrites', () => {
  const flex: Partial<RunModel> = { kind: 'collection-restore', overwrites: true };
  const FIX = "set overwriteTarget to 'small' if data of that cluster may be dropped";

  test.each<readonly [string | undefined, readonly string[]]>([
    [
      undefined,
      [
        `run-names-the-cluster-it-overwrites (fatal): restore OPS-8 of collections into small: it drops data of its target, and overwriteTarget is left out; ${FIX}`,
      ],
    ],
    [
      'Small',
      [
        `run-names-the-cluster-it-overwrites (fatal): restore OPS-8 of collections into small: it drops data of small, and overwriteTarget consents to "Small"; ${FIX}`,
      ],
    ],
    ['small', []],
  ])('holds %s against small', (overwriteTarget, findings) => {
    const consent = overwriteTarget === undefined ? {} : { overwriteTarget };
    expect(told([run({ ...flex, ...consent })])).toEqual(findings);
  });

  test('asks nothing of a run that drops nothing', () => {
    expect(told([run({ kind: 'collection-restore' })])).toEqual([]);
  });

  test('cannot tell while the name is known only at deploy', () => {
    const name = { unknown: { Ref: 'Parameter' } };
    const line = told([run({ ...flex, overwriteTarget: 'small' })], { tier: 'M30' }, { name })[0];
    expect(line).toContain(
      'whether its target is called small, as overwriteTarget says, is known only at deploy; compare it with the name Atlas shows',
    );
  });
});

describe('run-target-may-be-emptied', () => {
  const move = run({
    kind: 'flex-restore',
    ...ofSmall,
    overwrites: true,
    overwriteTarget: 'small',
  });

  test('keeps a Flex restore from a cluster that is stated never', () => {
    expect(told([move], { tier: 'FLEX', restoreTarget: 'never' })).toEqual([
      'run-target-may-be-emptied (fatal): restore OPS-8 into small: it empties small, whose restoreTarget is stated never; restore into another cluster, state restoreTarget allowed for small, or remove the restore if it has ended',
    ]);
  });

  test('keeps a Serverless restore from one too', () => {
    const facts: ClusterFacts = { tier: 'M30', restoreTarget: 'never' };
    expect(told([{ ...move, kind: 'serverless-restore' }], facts)).toContain(
      'run-target-may-be-emptied (fatal): restore OPS-8 into small: it empties small, whose restoreTarget is stated never; restore into another cluster, state restoreTarget allowed for small, or remove the restore if it has ended',
    );
  });

  test('lets one that only checks be', () => {
    expect(told([{ ...move, dryRun: true }], { tier: 'FLEX', restoreTarget: 'never' })).toEqual([]);
  });
});

describe('run-fits-its-clusters', () => {
  const finding = (words: string, subject = 'export OPS-8 of small'): readonly string[] => [
    `run-fits-its-clusters (error): ${subject}: ${words}`,
  ];
  const INTO = 'restore OPS-8 of collections into small';
  const MOVE = 'restore OPS-8 into small';
  const serverless = (tier: string): string =>
    `small is ${tier}, a Serverless instance, whose backup API Atlas ended on 2026-01-22; look at the All Clusters page for what it became and state that tier`;

  test.each<readonly [string, Partial<RunModel>, string, readonly string[]]>([
    ['an export of M10', ofSmall, 'M10', []],
    [
      'an export of Flex',
      ofSmall,
      'FLEX',
      finding(
        'small is FLEX, whose snapshots Atlas does not export; use SnapshotDownload, or move the cluster to M10 or larger',
      ),
    ],
    [
      'an export of M0',
      ofSmall,
      'M0',
      finding(
        'small is M0, which has no Atlas backups; dump it with mongodump (mongodb-backup dump-plan prints the command)',
      ),
    ],
    ['a download of Flex', { kind: 'snapshot-download', ...ofSmall }, 'FLEX', []],
    [
      'a Flex restore of M10',
      { kind: 'flex-restore', ...ofSmall },
      'M10',
      finding(
        'small is M10, and FlexRestore takes snapshots of Flex clusters only; use Restore for its snapshots',
        'restore OPS-8 into small',
      ),
    ],
    [
      'collections of Flex',
      { kind: 'collection-restore', ...ofSmall },
      'FLEX',
      [
        ...finding(
          'small is FLEX, whose snapshots are restored whole; use FlexRestore into another cluster, and mongodump from there',
          INTO,
        ),
        ...finding(
          'small is FLEX, into which no single collections are restored; restore into a cluster of M10 or larger',
          INTO,
        ),
      ],
    ],
    [
      'collections into NVMe storage',
      { kind: 'collection-restore' },
      'M40_NVME',
      finding(
        'small is M40_NVME, from and to whose NVMe storage no single collections are restored; restore the whole snapshot into a cluster of its own',
        INTO,
      ),
    ],
    [
      'a Serverless restore of Flex',
      { kind: 'serverless-restore', ...ofSmall },
      'FLEX',
      [
        ...finding(
          'small is FLEX, and ServerlessRestore takes snapshots of Serverless instances only; use FlexRestore for its snapshots',
          MOVE,
        ),
        ...finding(
          'small is FLEX, which no Serverless snapshot is restored into; restore into a Serverless instance or a cluster of M10 or larger',
          MOVE,
        ),
      ],
    ],
    [
      'a Serverless restore of M10',
      { kind: 'serverless-restore', ...ofSmall },
      'M10',
      finding(
        'small is M10, and ServerlessRestore takes snapshots of Serverless instances only; use Restore for its snapshots',
        MOVE,
      ),
    ],
    [
      'a Serverless restore of Basic Backup',
      { kind: 'serverless-restore', ...ofSmall },
      'SERVERLESS_BASIC',
      [],
    ],
    [
      'a moment of Basic Backup',
      { kind: 'serverless-restore', ...momentOfSmall },
      'SERVERLESS_BASIC',
      finding(
        'it restores a moment, and small is SERVERLESS_BASIC, which has snapshots only; choose the latest snapshot before the moment',
        MOVE,
      ),
    ],
    [
      'a moment of Continuous Backup',
      { kind: 'serverless-restore', ...momentOfSmall },
      'SERVERLESS_CONTINUOUS',
      [],
    ],
    [
      'a Flex restore of Serverless',
      { kind: 'flex-restore', ...ofSmall },
      'SERVERLESS_BASIC',
      finding(serverless('SERVERLESS_BASIC'), MOVE),
    ],
    [
      'an export of Serverless',
      ofSmall,
      'SERVERLESS_CONTINUOUS',
      finding(serverless('SERVERLESS_CONTINUOUS')),
    ],
    ['collections of a moment', { kind: 'collection-restore', ...atMoment }, 'M30', []],
    [
      'an export of a moment',
      atMoment,
      'M30',
      finding(
        'it takes out a moment, and only a snapshot is taken out; choose a snapshot, or restore the moment into a cluster',
      ),
    ],
  ])('%s', (_what, changes, tier, findings) => {
    expect(told([run(changes)], { tier })).toEqual(findings);
  });
});

test('serverless-restore-is-still-served tells the day its API ended, whatever the tier', () => {
  const small = clusterNamed('small', {
    facts: { tier: 'SERVERLESS_BASIC' },
    runs: [run({ kind: 'serverless-restore', ...ofSmall }), run({ path: 'x', runId: 'y' })],
  });
  expect(toldOf({ more: [small] }).filter((line) => line.startsWith('serverless'))).toEqual([
    'serverless-restore-is-still-served (warning): restore OPS-8 into small: Atlas ended the API of Serverless backups on 2026-01-22, and from that day on nothing is started; look at the All Clusters page for what small became (Free, Flex or dedicated, since 2025-05-05), and use FlexRestore for a Flex cluster or Restore for M10 or larger',
  ]);
});

test('run-id-is-used-once-per-kind', () => {
  const other = run({ path: 'OrdersRestore/Other' });
  expect(told([run(), other])).toEqual([
    'run-id-is-used-once-per-kind (fatal): export OPS-8 of small: OrdersRestore/Run has the same run id, and a run happens at most once under one; give each run on a cluster a run id of its own',
  ]);
  expect(told([run(), { ...other, kind: 'snapshot-download' }])).toEqual([]);
});
