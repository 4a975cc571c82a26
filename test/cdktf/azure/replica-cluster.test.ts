import { TerraformVariable } from 'cdktf';
import { azure } from '../../../lib/cdktf';
import { annotationsOf, only, synth } from '../synth';
import { azureStack, foreignLedger, LEDGER_ID } from './stack';

test('a replica is made from its primary, and a promotion plans nothing', () => {
  const stack = azureStack();
  new azure.ReplicaCluster(stack, 'Elsewhere', {
    name: 'ledger-replica',
    location: 'northeurope',
    primary: foreignLedger,
  });
  expect(only(synth(stack), 'resource', 'azurerm_mongo_cluster')).toMatchObject({
    create_mode: 'GeoReplica',
    source_server_id: LEDGER_ID,
    source_location: 'westeurope',
    location: 'northeurope',
    resource_group_name: 'ledger',
    public_network_access: 'Disabled',
    lifecycle: {
      prevent_destroy: true,
      ignore_changes: expect.arrayContaining([
        'source_server_id',
        'source_location',
        'create_mode',
        'high_availability_mode',
      ]) as unknown,
    },
  });
  expect(annotationsOf(stack)).toEqual([]);
});

test('a replica in the region of its primary survives nothing', () => {
  const stack = azureStack();
  new azure.ReplicaCluster(stack, 'Elsewhere', {
    name: 'ledger-replica',
    location: 'West Europe',
    primary: foreignLedger,
  });
  expect(annotationsOf(stack)).toEqual([
    expect.stringContaining(
      'ERROR ledger/Elsewhere: cluster ledger-replica: it is in West Europe like its primary, and survives no loss of the region; choose another region',
    ),
  ]);
});

test('a region known only when Terraform plans is compared with that of the primary then', () => {
  const stack = azureStack();
  const location = new TerraformVariable(stack, 'region', { type: 'string' }).stringValue;
  new azure.ReplicaCluster(stack, 'Elsewhere', {
    name: 'ledger-replica',
    location,
    primary: foreignLedger,
  });
  const { lifecycle } = only(synth(stack), 'resource', 'azurerm_mongo_cluster');
  expect(lifecycle.precondition).toContainEqual({
    condition: '${(lower(replace(var.region, " ", "")) != lower(replace("westeurope", " ", "")))}',
    error_message:
      'the replica is in the region of its primary, and survives no loss of the region; choose another region',
  });
});
