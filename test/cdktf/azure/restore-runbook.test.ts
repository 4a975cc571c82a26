import { Testing } from 'cdktf';
import { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { azure } from '../../../lib/cdktf';
import { filesOf, synth } from '../synth';
import { azureStack, foreignLedger, ledgerIn, LEDGER_ID } from './stack';

const contact = {
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.com',
  timeZone: 'W. Europe Standard Time',
  country: 'DEU',
  language: 'en-us',
};

test('a runbook stands beside cdk.tf.json and in the outputs, with the support request', () => {
  const app = Testing.app();
  const stack = azureStack(app);
  const runbook = new azure.RestoreRunbook(stack, 'Emergency', {
    cluster: foreignLedger,
    clusterName: 'ledger-prod',
    contact,
    serviceId: '/providers/Microsoft.Support/services/1',
    problemClassificationId: '/providers/Microsoft.Support/services/1/problemClassifications/2',
  });
  const files = filesOf(app, 'ledger');
  expect(files['Emergency.runbook.md']).toBe(runbook.markdown);
  expect(JSON.parse(files['Emergency.support-request.json'] ?? '')).toMatchObject({
    method: 'PUT',
    url: 'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Support/supportTickets/restore-ledger-prod?api-version=2020-04-01',
    body: {
      properties: {
        severity: 'critical',
        serviceId: '/providers/Microsoft.Support/services/1',
        contactDetails: { primaryEmailAddress: 'ada@example.com', country: 'DEU' },
        technicalTicketDetails: { resourceId: LEDGER_ID },
      },
    },
  });
  expect(runbook.markdown).toContain(
    'Backups are kept 35 days, and 7 days once the cluster is deleted: note the time of the deletion now, and count.',
  );
  const outputs = Object.values<{ value: string }>(synth(stack)['output']);
  expect(outputs.map(({ value }) => value)).toEqual([runbook.markdown, runbook.supportRequest]);
});

test('a runbook of a cluster of the app is filled in by Terraform, and its file says what it leaves open', () => {
  const app = Testing.app();
  const stack = azureStack(app);
  new azure.RestoreRunbook(stack, 'Emergency', {
    cluster: azure.MongoClusterSource.of(ledgerIn(stack)),
    clusterName: 'ledger-prod',
    contact,
  });
  const files = filesOf(app, 'ledger');
  const paper = files['Emergency.runbook.md'] ?? '';
  expect(paper).not.toContain('${');
  expect(paper).toContain(
    'This file was written before the cluster existed and leaves open `<subscription id>`. `terraform output` of the stack shows this runbook with them filled in, while the cluster exists: keep that copy where the loss of the cluster does not reach.',
  );
  expect(paper).toContain(
    '- cluster: `/subscriptions/<subscription id>/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/ledger-prod`',
  );
  expect(JSON.parse(files['Emergency.support-request.json'] ?? '')).toMatchObject({
    url: 'https://management.azure.com/subscriptions/<subscription id>/providers/Microsoft.Support/supportTickets/restore-ledger-prod?api-version=2020-04-01',
  });
  expect(JSON.stringify(synth(stack)['output'])).toContain('${azurerm_mongo_cluster.Ledger_');
});

test('a runbook names one cluster, in a name and an id that belong together', () => {
  const runbook = (clusterName: string, clusterId: string) => (): unknown =>
    new azure.RestoreRunbook(azureStack(), 'Emergency', {
      cluster: azure.MongoClusterSource.fromAttributes({
        clusterId,
        location: 'westeurope',
        resourceGroupName: 'ledger',
      }),
      clusterName,
      contact,
    });
  expect(runbook('billing-prod', LEDGER_ID)).toThrow(
    "clusterName is 'billing-prod' and the id that of 'ledger-prod'; name the cluster the runbook is about in both",
  );
  expect(runbook('ledger-prod', 'nonsense')).toThrow(
    "the cluster 'nonsense' is no id of a cluster; write it like /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.DocumentDB/mongoClusters/<name>, letter by letter",
  );
  expect(runbook('x; rm -rf ~', LEDGER_ID)).toThrow(
    "clusterName 'x; rm -rf ~' is no name of a cluster; write the name, in lower-case letters, digits and single hyphens",
  );
});

test('runbooks whose paths differ by a hyphen only are different files', () => {
  const app = Testing.app();
  const stack = azureStack(app);
  const clusterOf = (name: string): azure.MongoClusterSource =>
    azure.MongoClusterSource.fromAttributes({
      clusterId: LEDGER_ID.replace('ledger-prod', name),
      location: 'westeurope',
      resourceGroupName: 'ledger',
    });
  const outer = new Construct(stack, 'eu');
  new azure.RestoreRunbook(stack, 'eu-ledger', {
    cluster: clusterOf('one-prod'),
    clusterName: 'one-prod',
    contact,
  });
  new azure.RestoreRunbook(outer, 'ledger', {
    cluster: clusterOf('two-prod'),
    clusterName: 'two-prod',
    contact,
  });
  app.synth();
  const read = (name: string): string =>
    readFileSync(join(app.outdir, 'stacks', 'ledger', name), 'utf8');
  expect(read('eu-ledger.runbook.md')).toContain('one-prod');
  expect(read('eu/ledger.runbook.md')).toContain('two-prod');
});
