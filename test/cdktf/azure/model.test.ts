import { Ajv } from 'ajv';
import { Testing } from 'cdktf';
import { Retention } from '../../../lib';
import { azure, ProtectionChecks } from '../../../lib/cdktf';
import { MongoDbBackupModel } from '../../../lib/cdktf/mongodb-backup-model';
import schema from '../../../lib/core/model/protection-model.schema.json';
import { azureStack, drillIn, ledgerIn } from './stack';

test('a model with everything declared holds what the schema asks for', () => {
  const stack = azureStack(Testing.app());
  const source = azure.MongoClusterSource.of(
    ledgerIn(stack, {
      storageType: 'PremiumSSD',
      retention: Retention.days(35),
      backupMode: 'x',
      exportTo: 'y',
      publicNetworkAccess: true,
      firewallRules: [{ name: 'o', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' }],
      customerManagedKey: {
        keyId: 'https://v.vault.azure.net/keys/k',
        userAssignedIdentityId: '/id',
      },
    }),
  );
  drillIn(stack, { source, purpose: azure.RestorePurpose.RECOVERY });
  new azure.ReplicaCluster(stack, 'Replica', {
    name: 'replica',
    location: 'northeurope',
    primary: source,
  });
  const model: unknown = JSON.parse(JSON.stringify(MongoDbBackupModel.of(stack).toModel()));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  expect(validate(model) ? [] : validate.errors).toEqual([]);
  expect(ProtectionChecks.validateScope(stack).map(({ rule }) => rule)).toContain(
    'azure-backup-policy-is-fixed',
  );
});
