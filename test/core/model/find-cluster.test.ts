import { factsOf, isSameCluster, statementsOf } from '../../../lib/core/model/find-cluster';
import { clusterNamed, ORDERS, PROJECT_ID } from '../rules/app';
import { modelOf } from '../rules/subject';

const PARAMETER = { unknown: { Ref: 'Parameter' } };
const reference = (path: string, changes: object = {}): typeof ORDERS => ({
  ...ORDERS,
  path,
  ...changes,
});

describe('two constructs name one cluster', () => {
  test.each([
    ['of one path', reference('A/X', { name: PARAMETER }), reference('A/X'), true],
    ['of one project and name', reference('A/X'), reference('B/X'), true],
    ['of two names', reference('A/X'), reference('B/X', { name: 'billing' }), false],
    [
      'of two projects, one name known only at deploy',
      reference('A/X', { name: PARAMETER }),
      reference('B/X', { projectId: PROJECT_ID.replace('1', '2') }),
      false,
    ],
    [
      'of a name known only at deploy',
      reference('A/X', { name: PARAMETER }),
      reference('B/X'),
      undefined,
    ],
    [
      'of the same expression in one stack',
      reference('A/X', { name: PARAMETER }),
      reference('A/Y', { name: PARAMETER }),
      true,
    ],
    [
      'of the same expression in two stacks',
      reference('A/X', { name: PARAMETER }),
      reference('B/Y', { name: PARAMETER }),
      undefined,
    ],
  ])('%s: it is so', (_name, left, right, answer) => {
    expect(isSameCluster(left, right)).toBe(answer);
    expect(isSameCluster(right, left)).toBe(answer);
  });
});

describe('what an app states of a cluster', () => {
  const own = clusterNamed('orders', { path: 'A/Orders', facts: { tier: 'M10' } });
  const other = clusterNamed('orders', { path: 'B/Orders', facts: { tier: 'M30', shards: 1 } });
  const model = modelOf(other, own, clusterNamed('billing'));

  test('comes from every construct of its name, the asked one first', () => {
    expect(statementsOf(model, own)).toEqual([own, other]);
    expect(factsOf(model, own)).toEqual({ tier: 'M10', shards: 1 });
    expect(factsOf(model, other)).toEqual({ tier: 'M30', shards: 1 });
  });

  test('comes from its path where its name is known only at deploy', () => {
    expect(statementsOf(model, { ...own, name: PARAMETER })).toEqual([own]);
  });

  test('is nothing for a cluster it does not name', () => {
    expect(factsOf(model, { path: 'C/Ledger', projectId: PROJECT_ID, name: 'ledger' })).toEqual({});
  });
});
