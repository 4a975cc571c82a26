import { tryParseAzureClusterId } from '../../../lib/core/values/azure-cluster-id';
import { azureFamilyOf } from '../../../lib/core/values/azure-tier';
import { gradeLiteralPassword } from '../../../lib/core/values/azure-password';

test.each([
  ['Aa1!567', 'literal-too-short'],
  ['Aa1!5678', 'literal-weak'],
  ['Aa1!5678901', 'literal-weak'],
  ['Aa1!56789012', 'literal'],
  ['aaaaaaaaaaa1', 'literal-weak'],
  ['Aaaaaaaaaaa1', 'literal'],
])('password %s is graded %s', (password, grade) => {
  expect(gradeLiteralPassword(password)).toBe(grade);
});

test.each(['constructor', 'toString', 'free', ''])("'%s' is no tier", (tier) => {
  expect(azureFamilyOf(tier)).toBeUndefined();
});

describe('an id of a cluster', () => {
  const id =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.DocumentDB/mongoClusters/ledger';

  test('gives its parts', () => {
    expect(tryParseAzureClusterId(id)).toEqual({
      subscriptionId: 's',
      resourceGroupName: 'g',
      name: 'ledger',
    });
  });

  test.each([id.replace('mongoClusters', 'mongoclusters'), `${id}/users/x`, id.slice(1), ''])(
    '%s is none',
    (text) => {
      expect(tryParseAzureClusterId(text)).toBeUndefined();
    },
  );
});
