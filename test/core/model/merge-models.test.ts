import { mergeModels } from '../../../lib/core/model/merge-models';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { clusterWith, days, modelOf } from '../rules/subject';
import { WHOLE_MODEL } from './whole-model';

const inStack = (stack: string, ...clusters: ProtectionModel['clusters']): ProtectionModel => ({
  ...modelOf(...clusters),
  stack,
});
const snapshot = (key: string): object => ({
  path: `Stack/${key}`,
  key,
  keep: days(1),
  guards: [],
});
const bare = { ...clusterWith(), schedules: [] };

test('one model stays what it is', () => {
  expect(mergeModels([WHOLE_MODEL])).toEqual(WHOLE_MODEL);
});

test('no model is an empty one', () => {
  expect(mergeModels([])).toEqual({ ...modelOf(), engine: 'none', stack: '' });
});

test('what stacks declare for one construct is joined, and what none declares is left out', () => {
  const [first] = (['v1', 'v2'] as const).map(
    (key) => ({ ...bare, snapshots: [snapshot(key)] }) as ProtectionModel['clusters'][number],
  );
  const restoring = {
    ...bare,
    restores: WHOLE_MODEL.clusters[1]?.restores ?? [],
  };
  const merged = mergeModels([
    inStack('A', clusterWith()),
    inStack('B', ...(first === undefined ? [] : [first])),
    inStack('C', restoring),
  ]);
  expect(merged.stack).toBe('A, B, C');
  expect(merged.clusters).toEqual([
    { ...clusterWith(), snapshots: first?.snapshots, restores: restoring.restores },
  ]);
  expect(Object.keys(merged)).not.toContain('azureClusters');
});

test('compliance policies of one project are joined, so that a second one is found', () => {
  const merged = mergeModels([WHOLE_MODEL, WHOLE_MODEL]);
  expect(merged.projects).toHaveLength(1);
  expect(merged.projects[0]?.compliancePolicies).toHaveLength(2);
});

test('an Azure cluster two files hold is one', () => {
  expect(mergeModels([WHOLE_MODEL, WHOLE_MODEL]).azureClusters).toEqual(WHOLE_MODEL.azureClusters);
});
