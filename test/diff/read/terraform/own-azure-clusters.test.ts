import { Testing, type TerraformStack } from 'cdktf';
import { readSide } from '../../../../lib/cli/read-side';
import { azure } from '../../../../lib/cdktf';
import { compareReadings } from '../../../../lib/diff/compare-readings';
import { type Reading } from '../../../../lib/diff/read/reading';
import { azureStack, drillIn, foreignLedger, ledgerIn, secretIn } from '../../../cdktf/azure/stack';

function output(...declare: readonly ((stack: TerraformStack) => void)[]): Reading {
  const app = Testing.app();
  for (const [index, each] of declare.entries()) each(azureStack(app, `stack${index}`));
  app.synth();
  return readSide(app.outdir, '/');
}
const told = (before: Reading, after: Reading): readonly string[] =>
  compareReadings(before, after).changes.map(({ kind, level }) => `${level} ${kind}`);

const nothing = (): void => undefined;
const ledger = (more: Partial<azure.ProtectedMongoClusterProps> = {}) => {
  return (stack: TerraformStack): void => {
    ledgerIn(stack, { preventDestroy: false, ...more });
  };
};
const books = (stack: TerraformStack): void => {
  new azure.ProtectedMongoCluster(stack, 'Books', {
    name: 'ledger-prod',
    location: 'westeurope',
    resourceGroupName: 'ledger',
    computeTier: 'M40',
    storageSizeGib: 256,
    shardCount: 1,
    version: '8.0',
    administrator: { username: 'ops', password: secretIn(stack) },
  });
};
interface Overridable {
  readonly friendlyUniqueId: string;
  addOverride(path: string, value: unknown): void;
}
const clusterOf = (stack: TerraformStack, id: string): Overridable =>
  stack.node.findChild(id).node.findChild('Resource') as unknown as Overridable;
const recovery = (more: Partial<azure.PointInTimeRestoreProps> = {}) => {
  return (stack: TerraformStack): void => {
    drillIn(stack, { purpose: azure.RestorePurpose.RECOVERY, ...more });
  };
};
const REPLACED = 'irreversible azure-cluster-replaced';

test('a protected cluster whose construct is renamed or moved to another stack is replaced', () => {
  const before = output((stack) => {
    ledgerIn(stack);
  });
  expect(told(before, output(books))).toEqual([REPLACED]);
  const there = output((stack) => void ledgerIn(stack), nothing);
  const elsewhere = output(nothing, (stack) => void ledgerIn(stack));
  expect(told(there, elsewhere)).toEqual([REPLACED]);
});

test('one that is moved by a moved block stays', () => {
  const before = output((stack) => void ledgerIn(stack));
  const after = output((stack) => {
    books(stack);
    const { friendlyUniqueId } = clusterOf(stack, 'Books');
    stack.addOverride('moved', [
      {
        from: 'azurerm_mongo_cluster.Ledger_B7379752',
        to: `azurerm_mongo_cluster.${friendlyUniqueId}`,
      },
    ]);
  });
  expect(told(before, after)).toEqual([]);
});

test.each<readonly [string, Partial<azure.ProtectedMongoClusterProps>]>([
  ['another kind of disk', { storageType: 'PremiumSSDv2' }],
  [
    'a customer key',
    {
      customerManagedKey: {
        keyId: 'https://v.vault.azure.net/keys/k',
        userAssignedIdentityId: '/id',
      },
    },
  ],
  ['another administrator', { administrator: { username: 'other', password: '${var.password}' } }],
  ['another number of shards', { shardCount: 2 }],
])('%s makes the cluster anew', (_what, more) => {
  expect(told(output(ledger()), output(ledger(more)))).toContain(REPLACED);
});

test('another source makes a recovery anew, and what its lifecycle ignores does not', () => {
  const other = azure.MongoClusterSource.fromAttributes({
    clusterId: foreignLedger.clusterId.replace('ledger-prod', 'billing-prod'),
    location: 'westeurope',
    resourceGroupName: 'ledger',
  });
  expect(told(output(recovery()), output(recovery({ source: other })))).toEqual([REPLACED]);
  expect(told(output(recovery()), output(recovery({ createTimeoutMinutes: 600 })))).toEqual([]);
});

test('an override that drops prevent_destroy is a guard removed', () => {
  const after = output((stack) => {
    ledgerIn(stack);
    clusterOf(stack, 'Ledger').addOverride('lifecycle.prevent_destroy', false);
  });
  expect(
    told(
      output((stack) => void ledgerIn(stack)),
      after,
    ),
  ).toEqual(['weakens azure-guard-removed']);
});
