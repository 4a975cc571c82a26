import { outlookOf, type ClusterInProject } from '../../../lib/core/compliance/cluster-outlook';
import { daily } from '../rules/subject';

const DEMANDS = { minimum: [daily(7)] };
const ON: ClusterInProject = { tier: 'M30', backupEnabled: true };

test.each<[name: string, cluster: ClusterInProject, outlook: object]>([
  ['a schedule at the minimum', { ...ON, items: [daily(7)] }, { kind: 'meets' }],
  [
    'a schedule below it',
    { ...ON, items: [daily(6)] },
    {
      kind: 'would-be-refused',
      shortfalls: [
        {
          fact: 'the policy demands daily snapshots kept 7 days or more, and the schedule has daily snapshots kept 6 days',
          fix: 'keep daily snapshots for 7 days or more',
        },
      ],
    },
  ],
  [
    'a schedule nobody told of',
    ON,
    {
      kind: 'cannot-tell',
      open: [
        {
          fact: 'the policy demands policy items, and those of the schedule are not managed by the app',
          fix: 'declare the policy of the schedule',
        },
      ],
    },
  ],
  [
    'Cloud Backup off',
    { ...ON, backupEnabled: false, items: [] },
    { kind: 'backup-would-be-switched-on' },
  ],
  ['M0', { tier: 'M0' }, { kind: 'not-reached', tier: 'M0' }],
  ['Flex', { tier: 'FLEX', items: [] }, { kind: 'not-reached', tier: 'FLEX' }],
  ['a tier nobody knows', { tier: 'X9', items: [daily(7)] }, { kind: 'meets' }],
])('a cluster with %s', (_name, cluster, outlook) => {
  expect(outlookOf(DEMANDS, cluster)).toEqual(outlook);
});

describe('where a customer key is demanded, a cluster without Cloud Backup', () => {
  const demands = { ...DEMANDS, encryptionAtRest: true };
  const off = { tier: 'M30', backupEnabled: false };

  test('and without a key is refused', () => {
    expect(outlookOf(demands, { ...off, encryptionAtRestProvider: 'NONE' })).toEqual({
      kind: 'would-be-refused',
      shortfalls: [
        {
          fact: 'the policy demands encryption with a customer key, and it has none',
          fix: 'encrypt the cluster with a customer key first',
        },
      ],
    });
  });

  test('and with a key has backup switched on', () => {
    expect(outlookOf(demands, { ...off, encryptionAtRestProvider: 'AWS' }).kind).toBe(
      'backup-would-be-switched-on',
    );
  });

  test('whose key is not known cannot be told', () => {
    expect(outlookOf(demands, off).kind).toBe('cannot-tell');
  });
});
