import { judgeSourceFamily, judgeTargetFamily } from '../../../lib/core/restore/families';

const refused = (reason: string, remedy: string): object => ({
  verdict: 'incompatible',
  certainty: 'documented',
  reason,
  remedy,
});
const GONE = 'look at the All Clusters page for what it became and state that tier';
const TURNED = 'a tier that is gone: Atlas turned such clusters into Free, Flex or dedicated ones';
const ENDED = 'a Serverless instance, whose backup API Atlas ended on 2026-01-22';
const ONCE = `use ServerlessRestore before that day, and from then on ${GONE}`;

describe('a cluster whose backups are restored', () => {
  test.each(['M10', 'R40', 'M40_NVME'])('may be %s', (tier) => {
    expect(judgeSourceFamily({ name: 'orders', tier })).toEqual({ verdict: 'compatible' });
  });

  test.each([
    [
      'M0',
      'orders is M0, which has no Atlas backups to restore',
      'dump with mongodump and load with mongorestore (mongodb-backup dump-plan prints both)',
    ],
    [
      'FLEX',
      'orders is FLEX, whose snapshots are restored by a call of their own',
      'use FlexRestore',
    ],
    ['M5', `orders is M5, ${TURNED}`, GONE],
    ['SERVERLESS_BASIC', `orders is SERVERLESS_BASIC, ${ENDED}`, ONCE],
    ['SERVERLESS_CONTINUOUS', `orders is SERVERLESS_CONTINUOUS, ${ENDED}`, ONCE],
  ])('is not %s', (tier, reason, remedy) => {
    expect(judgeSourceFamily({ name: 'orders', tier })).toEqual(refused(reason, remedy));
  });
});

describe('a cluster that is emptied and filled', () => {
  test('may be M10', () => {
    expect(judgeTargetFamily({ name: 'staging', tier: 'M10' })).toEqual({ verdict: 'compatible' });
  });

  test.each([
    [
      'M0',
      'staging is M0, which no Atlas backup is restored into',
      'restore into M10 or larger, or dump with mongodump and load with mongorestore (mongodb-backup dump-plan prints both)',
    ],
    [
      'FLEX',
      'staging is FLEX, which only snapshots of Flex clusters are restored into',
      'restore into M10 or larger, or use FlexRestore for a snapshot of a Flex cluster',
    ],
    ['SERVERLESS_BASIC', `staging is SERVERLESS_BASIC, ${ENDED}`, ONCE],
  ])('is not %s', (tier, reason, remedy) => {
    expect(judgeTargetFamily({ name: 'staging', tier })).toEqual(refused(reason, remedy));
  });
});

test.each([undefined, 'X9'])('a tier of %s is not judged', (tier) => {
  const answer = { verdict: 'cannot-tell', missing: 'the tier of orders' };
  expect(judgeSourceFamily({ name: 'orders', tier })).toEqual(answer);
  expect(judgeTargetFamily({ name: 'orders', tier })).toEqual(answer);
});
