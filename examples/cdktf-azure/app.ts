import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { azure } from 'mongodb-backup-constructs/cdktf';

const app = new App();

const ledgerStack = stackOf('ledger');
const group = new ResourceGroup(ledgerStack, 'Group', {
  name: 'ledger',
  location: 'westeurope',
});
const ledger = new azure.ProtectedMongoCluster(ledgerStack, 'Ledger', {
  name: 'ledger-prod',
  location: 'westeurope',
  resourceGroupName: group.name,
  computeTier: 'M40',
  storageSizeGib: 256,
  shardCount: 1,
  version: '8.0',
  highAvailability: true,
  administrator: { username: 'ops', password: secretOf(ledgerStack) },
});
new azure.ReplicaCluster(ledgerStack, 'Elsewhere', {
  name: 'ledger-replica',
  location: 'northeurope',
  primary: azure.MongoClusterSource.of(ledger),
});
new azure.RestoreRunbook(ledgerStack, 'Emergency', {
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

const drillStack = stackOf('ledger-drill');
new azure.PointInTimeRestore(drillStack, 'Drill', {
  name: 'ledger-drill',
  source: azure.MongoClusterSource.fromAttributes({
    clusterId:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/ledger-prod',
    location: 'westeurope',
    resourceGroupName: 'ledger',
  }),
  pointInTime: '2026-11-20T03:00:00Z',
  administrator: { username: 'drill', password: secretOf(drillStack) },
});

app.synth();

function stackOf(id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'Azure', {
    features: [{}],
    subscriptionId: '00000000-0000-0000-0000-000000000000',
  });
  return stack;
}

function secretOf(stack: TerraformStack): string {
  return new TerraformVariable(stack, 'password', { type: 'string', sensitive: true }).stringValue;
}
