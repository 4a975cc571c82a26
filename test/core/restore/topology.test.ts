import fc from 'fast-check';
import { judgeTopology, type Topology } from '../../../lib/core/restore/topology';

const REPLICA_SET: Topology = { isSharded: false, shards: 1 };
const sharded = (shards: number | undefined, configServerType?: string): Topology => ({
  isSharded: true,
  shards,
  configServerType,
});
const judge = (backup: Topology, target: Topology): unknown =>
  judgeTopology({ backup, target: { name: 'staging', ...target } });
const refused = (reason: string, remedy: string): object => ({
  verdict: 'incompatible',
  certainty: 'documented',
  reason,
  remedy,
});

describe('a backup fits a cluster of the same layout', () => {
  test.each([
    ['replica sets', REPLICA_SET, REPLICA_SET],
    ['2 shards', sharded(2, 'DEDICATED'), sharded(2, 'DEDICATED')],
    ['a sharded cluster of 1 shard', sharded(1, 'EMBEDDED'), sharded(1, 'EMBEDDED')],
  ])('%s', (_name, backup, target) => {
    expect(judge(backup, target)).toEqual({ verdict: 'compatible' });
  });
});

describe('a backup is refused', () => {
  test('into fewer shards by one', () => {
    expect(judge(sharded(3, 'DEDICATED'), sharded(2, 'DEDICATED'))).toEqual(
      refused(
        'the backup has 3 shards and staging has 2 shards',
        'restore into a cluster with 3 shards',
      ),
    );
  });

  test('into more shards by one', () => {
    expect(judge(sharded(1, 'DEDICATED'), sharded(2, 'DEDICATED'))).toEqual(
      refused(
        'the backup has 1 shard and staging has 2 shards',
        'restore into a cluster with 1 shard',
      ),
    );
  });

  test('of a sharded cluster into a replica set', () => {
    expect(judge(sharded(3), REPLICA_SET)).toEqual(
      refused(
        'the backup is of a sharded cluster and staging is a replica set',
        'restore into a sharded cluster with 3 shards',
      ),
    );
  });

  test('of a dedicated config server into an embedded one', () => {
    expect(judge(sharded(3, 'DEDICATED'), sharded(3, 'EMBEDDED'))).toEqual(
      refused(
        'the config server type of the backup is DEDICATED and that of staging is EMBEDDED',
        'set configServerManagementMode of staging to FIXED_TO_DEDICATED first',
      ),
    );
  });

  test('of an embedded config server into a dedicated one', () => {
    expect(judge(sharded(3, 'EMBEDDED'), sharded(3, 'DEDICATED'))).toEqual(
      refused(
        'the config server type of the backup is EMBEDDED and that of staging is DEDICATED',
        'restore into a cluster whose config server type is EMBEDDED',
      ),
    );
  });

  test('of a replica set into a sharded cluster, as long as no page allows it', () => {
    expect(judge(REPLICA_SET, sharded(1))).toEqual({
      verdict: 'incompatible',
      certainty: 'assumed',
      reason:
        'the backup is of a replica set and staging is sharded, which no page of Atlas allows',
      remedy: 'restore into a replica set',
    });
  });
});

describe('what is missing is said', () => {
  test.each<[backup: Topology, target: Topology, missing: string]>([
    [{}, {}, 'whether the backup is of a sharded cluster and whether staging is sharded'],
    [REPLICA_SET, {}, 'whether staging is sharded'],
    [{}, REPLICA_SET, 'whether the backup is of a sharded cluster'],
    [sharded(undefined), sharded(2), 'the number of shards of the backup'],
    [sharded(2), sharded(undefined), 'the number of shards of staging'],
    [sharded(2), sharded(2, 'DEDICATED'), 'the config server type of the backup'],
    [sharded(2, 'DEDICATED'), sharded(2), 'the config server type of staging'],
  ])('%j into %j', (backup, target, missing) => {
    expect(judge(backup, target)).toEqual({ verdict: 'cannot-tell', missing });
  });
});

test('whatever is known, both directions agree about whether anything is missing', () => {
  const maybe = <Value>(...values: Value[]): fc.Arbitrary<Value | undefined> =>
    fc.constantFrom(undefined, ...values);
  const topology = fc.record({
    isSharded: maybe(true, false),
    shards: maybe(1, 2),
    configServerType: maybe('DEDICATED', 'EMBEDDED'),
  });
  fc.assert(
    fc.property(topology, topology, (left, right) => {
      const verdict = (backup: Topology, target: Topology): string =>
        judgeTopology({ backup, target: { name: 'staging', ...target } }).verdict;
      expect(verdict(left, right)).toBe(verdict(right, left));
    }),
  );
});
