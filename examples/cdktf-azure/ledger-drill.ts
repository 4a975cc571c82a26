import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { type Construct } from 'constructs';
import { azure } from 'mongodb-backup-constructs/cdktf';

/** A rehearsal of a restore: applied, looked at, destroyed. */
export class LedgerDrill extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzurermProvider(this, 'Azure', {
      features: [{}],
      subscriptionId: '00000000-0000-0000-0000-000000000000',
    });
    const password = new TerraformVariable(this, 'password', { type: 'string', sensitive: true });

    new azure.PointInTimeRestore(this, 'Drill', {
      name: 'ledger-drill',
      source: azure.MongoClusterSource.fromAttributes({
        clusterId:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/ledger-prod',
        location: 'westeurope',
        resourceGroupName: 'ledger',
      }),
      pointInTime: '2026-11-20T03:00:00Z',
      administrator: { username: 'drill', password: password.stringValue },
    });
  }
}
