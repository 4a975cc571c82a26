import { reachOf, type Guarding } from '../../../../lib/diff/read/terraform/azure-scope';
import { type TerraformResource } from '../../../../lib/diff/read/terraform/terraform-resource';

const resource = (type: string, values: object): TerraformResource => ({
  type,
  address: `${type}.x`,
  path: `${type}.x`,
  values: { ...values },
  sensitive: [],
});
const CLUSTER = resource('azurerm_mongo_cluster', { name: 'ledger', resource_group_name: 'rg' });
const group = (name: unknown): TerraformResource => resource('azurerm_resource_group', { name });
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const CLUSTERS = '/providers/Microsoft.DocumentDB/mongoClusters';

const on = (scope: unknown): Guarding => ({ scope, isOn: true });
const answers = (scope: unknown, ...others: readonly TerraformResource[]) =>
  reachOf(CLUSTER, [CLUSTER, ...others], [on(scope)]).reaches;

test.each([
  ['its own id', `${SUBSCRIPTION}/resourceGroups/rg${CLUSTERS}/ledger`, true],
  ['its id in capitals', `${SUBSCRIPTION}/resourceGroups/RG${CLUSTERS}/LEDGER`, true],
  ['the id of another cluster', `${SUBSCRIPTION}/resourceGroups/rg${CLUSTERS}/ledger2`, false],
  ['its group', `${SUBSCRIPTION}/resourceGroups/rg`, true],
  ['another group', `${SUBSCRIPTION}/resourceGroups/rg2`, false],
  ['a subscription', SUBSCRIPTION, 'cannot tell'],
  ['no id at all', 'rg', 'cannot tell'],
  ['a reference to it', { unknown: '${azurerm_mongo_cluster.x.id}' }, true],
  ['a reference to what holds no cluster', { unknown: '${azurerm_key_vault.x.id}' }, false],
  ['a reference to a subscription', { unknown: '${azurerm_subscription.x.id}' }, 'cannot tell'],
  ['what is known after apply', { unknown: 'known after apply' }, 'cannot tell'],
])('%s as scope', (_what, scope, reaches) => {
  expect(answers(scope)).toBe(reaches);
});

test('a group that is declared beside it is told by its name', () => {
  const scope = { unknown: '${azurerm_resource_group.x.id}' };
  expect(answers(scope, group('rg'))).toBe(true);
  expect(answers(scope, group('other'))).toBe(false);
  expect(answers(scope, group({ unknown: '${var.rg}' }))).toBe('cannot tell');
});

test('one scope that reaches it is enough, and one that is open leaves it open', () => {
  const [own, open] = [`${SUBSCRIPTION}/resourceGroups/rg`, SUBSCRIPTION];
  expect(reachOf(CLUSTER, [CLUSTER], [on(open), on(own)]).reaches).toBe(true);
  expect(reachOf(CLUSTER, [CLUSTER], [on(`${own}2`), on(open)]).reaches).toBe('cannot tell');
  expect(reachOf(CLUSTER, [CLUSTER], []).reaches).toBe(false);
});

test('a guard that is off guards nothing, and of one that may be off it cannot be told', () => {
  const scope = `${SUBSCRIPTION}/resourceGroups/rg`;
  const guarded = (isOn: Guarding['isOn']) =>
    reachOf(CLUSTER, [CLUSTER], [{ scope, isOn }]).reaches;
  expect([guarded(false), guarded('cannot tell')]).toEqual([false, 'cannot tell']);
});
