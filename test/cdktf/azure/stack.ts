import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, TerraformVariable, Testing, type App } from 'cdktf';
import { azure } from '../../../lib/cdktf';

export const LEDGER_ID =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/ledger-prod';

/** A stack with the azurerm provider. */
export function azureStack(app: App = Testing.app(), id = 'ledger'): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'Azure', { features: [{}] });
  return stack;
}

/** A password only Terraform knows. */
export const secretIn = (stack: TerraformStack): string =>
  (
    (stack.node.tryFindChild('password') as TerraformVariable | undefined) ??
    new TerraformVariable(stack, 'password', { type: 'string', sensitive: true })
  ).stringValue;

/** A sound protected cluster, changed as a test needs it. */
export const ledgerIn = (
  stack: TerraformStack,
  more: Partial<azure.ProtectedMongoClusterProps> = {},
): azure.ProtectedMongoCluster =>
  new azure.ProtectedMongoCluster(stack, 'Ledger', {
    name: 'ledger-prod',
    location: 'westeurope',
    resourceGroupName: 'ledger',
    computeTier: 'M40',
    storageSizeGib: 256,
    shardCount: 1,
    version: '8.0',
    administrator: { username: 'ops', password: secretIn(stack) },
    ...more,
  });

/** The ledger as something outside the app. */
export const foreignLedger = azure.MongoClusterSource.fromAttributes({
  clusterId: LEDGER_ID,
  location: 'westeurope',
  resourceGroupName: 'ledger',
});

/** A sound drill, changed as a test needs it. */
export const drillIn = (
  stack: TerraformStack,
  more: Partial<azure.PointInTimeRestoreProps> = {},
): azure.PointInTimeRestore =>
  new azure.PointInTimeRestore(stack, 'Drill', {
    name: 'ledger-drill',
    source: foreignLedger,
    pointInTime: '2026-11-20T03:00:00Z',
    administrator: { username: 'drill', password: secretIn(stack) },
    ...more,
  });
