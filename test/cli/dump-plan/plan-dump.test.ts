import { execFileSync } from 'node:child_process';
import { readConnectionString } from '../../../lib/cli/dump-plan/connection-string';
import { planDump, type DumpRequest } from '../../../lib/cli/dump-plan/plan-dump';
import { quote } from '../../../lib/cli/dump-plan/quote';
import { ClusterTier } from '../../../lib/core/values/cluster-tier';
import { MongoDbVersion } from '../../../lib/core/values/mongodb-version';

const request = (changes: Partial<DumpRequest> = {}): DumpRequest => ({
  source: readConnectionString('mongodb+srv://ann@source.example/'),
  target: undefined,
  archive: 'orders.gz',
  tier: undefined,
  targetTier: undefined,
  version: undefined,
  database: undefined,
  ...changes,
});

describe('the plan of a dump', () => {
  test('of a free cluster goes gently and leaves out what Atlas lets nobody write', () => {
    const version = MongoDbVersion.parse('8.0');
    expect(planDump(request({ tier: ClusterTier.M0, version })).split('\n')).toEqual([
      '# take the MongoDB Database Tools 100.10.0 or newer for MongoDB 8.0',
      '# dump source.example; mongodump asks for the password; a dump taken while writes go on is not of one moment',
      "mongodump --uri='mongodb+srv://ann@source.example/' --numParallelCollections=1 --archive='orders.gz' --gzip",
      '# look what a restore would do; writes nothing',
      "mongorestore --uri='mongodb+srv://ann@source.example/' --numParallelCollections=1 --archive='orders.gz' --gzip --nsExclude='admin.*' --nsExclude='config.*' --dryRun --verbose",
      '# restore into source.example, which runs MongoDB 8.0; it stops at the first error, a document that exists already among them',
      "mongorestore --uri='mongodb+srv://ann@source.example/' --numParallelCollections=1 --archive='orders.gz' --gzip --nsExclude='admin.*' --nsExclude='config.*' --stopOnError",
      '',
    ]);
  });

  test('of one database of a larger cluster spares the primary and restores elsewhere', () => {
    const plan = planDump(
      request({
        tier: ClusterTier.M30,
        database: 'orders',
        target: readConnectionString('mongodb://bob@target.example/'),
      }),
    );
    expect(plan).toContain('--readPreference=secondaryPreferred --db=');
    expect(plan).toContain(
      "mongorestore --uri='mongodb://bob@target.example/' --archive='orders.gz' --gzip --nsInclude='orders.*' --stopOnError",
    );
    expect(plan).toContain('which runs the MongoDB version it was dumped from');
    expect(plan).toContain('# take the latest release of the MongoDB Database Tools\n');
  });

  test.each([
    [undefined, undefined, []],
    [ClusterTier.M0, undefined, ['--numParallelCollections=1']],
    [ClusterTier.FLEX, undefined, ['--numParallelCollections=1']],
    [ClusterTier.M30, undefined, []],
    [ClusterTier.M40, undefined, ['--numInsertionWorkersPerCollection=4']],
    [ClusterTier.M0, ClusterTier.M50, ['--numInsertionWorkersPerCollection=4']],
    [ClusterTier.M50, ClusterTier.FLEX, ['--numParallelCollections=1']],
  ])('of %j into %j writes at the pace of the cluster it writes to', (tier, targetTier, pace) => {
    const target = targetTier && readConnectionString('mongodb://bob@target.example/');
    const plan = planDump(request({ tier, target, targetTier }));
    expect(plan.split('\n').at(-2)).toContain(["example/'", ...pace, '--archive'].join(' '));
  });
});

test.each([["it's"], ['$(rm -rf .)'], ['a b\nc'], ["''"]])(
  'a shell reads %j as one word',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${quote(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);
