import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { type Construct } from 'constructs';
import { azure } from 'mongodb-backup-constructs/cdktf';

/** A cluster that one mistake cannot delete, its replica elsewhere, and what to do when only support can help. */
export class Ledger extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzurermProvider(this, 'Azure', {
      features: [{}],
      subscriptionId: '00000000-0000-0000-0000-000000000000',
    });
    const password = new TerraformVariable(this, 'password', { type: 'string', sensitive: true });
    const group = new ResourceGroup(this, 'Group', { name: 'ledger', location: 'westeurope' });

    const ledger = new azure.ProtectedMongoCluster(this, 'Ledger', {
      name: 'ledger-prod',
      location: 'westeurope',
      resourceGroupName: group.name,
      computeTier: 'M40',
      storageSizeGib: 256,
      shardCount: 1,
      version: '8.0',
      highAvailability: true,
      administrator: { username: 'ops', password: password.stringValue },
    });
    new azure.ReplicaCluster(this, 'Elsewhere', {
      name: 'ledger-replica',
      location: 'northeurope',
      primary: azure.MongoClusterSource.of(ledger),
    });
    new azure.RestoreRunbook(this, 'Emergency', {
      cluster: azure.MongoClusterSource.of(ledger),
      clusterName: 'ledger-prod',
      contact: {
        firstName: 'Ada',
        lastName: 'Byron',
        email: 'ada@example.com',
        timeZone: 'W. Europe Standard Time',
        country: 'DEU',
        language: 'en-us',
      },
    });
  }
}
