import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCli, type Cli, type Run } from '../cli';

const CLUSTER_ID =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.DocumentDB/mongoClusters/ledger';

let cli: Cli;
beforeEach(() => {
  cli = startCli();
});
afterEach(() => {
  cli.close();
});

const run = (...args: readonly string[]): Promise<Run> => cli.run(args);

describe('simulate', () => {
  test('runs until it is stopped and says where it is', async () => {
    const { code, stdout } = await run('simulate');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^simulated Atlas on (http:\/\/127\.0\.0\.1:\d+); its doors are under \1\/simulator\/\n$/,
    );
  });

  test('an Azure where its port is given, whose authority is a file that goes with it', async () => {
    cli.write('seed.json', {
      mongoClusters: [{ id: CLUSTER_ID }],
      servicePrincipals: [{ tenantId: 't', clientId: 'c', clientSecret: 's' }],
      resourceGroups: [{ subscriptionId: 's', name: 'g' }],
    });
    const { code, stdout } = await run('simulate', '--azure-port', '0', '--seed', 'seed.json');
    expect(code).toBe(0);
    const file = join(cli.folder, 'simulated-azure-authority.pem');
    expect(stdout.replace(/:\d{4,5}/g, ':PORT')).toBe(
      [
        'simulated Azure on https://127.0.0.1:PORT; its doors are under https://127.0.0.1:PORT/simulator/',
        `  trust it in Node.js with NODE_EXTRA_CA_CERTS=${file}, in Terraform with SSL_CERT_FILE=${file}`,
        '',
      ].join('\n'),
    );
    expect(existsSync(file)).toBe(false);
  });

  test('both, where both ports are given', async () => {
    const { stdout } = await run('simulate', '--azure-port', '0', '--atlas-port', '0');
    expect(stdout).toMatch(/^simulated Atlas on .*\nsimulated Azure on /);
  });

  test('never writes over a file, nor removes it', async () => {
    cli.write('ca.pem', 'mine');
    const { code, stderr } = await run(
      'simulate',
      '--azure-port',
      '0',
      '--azure-authority',
      'ca.pem',
    );
    const file = join(cli.folder, 'ca.pem');
    expect([code, stderr]).toEqual([
      2,
      `mongodb-backup: ${file} exists and would be written over; remove it, or give another --azure-authority\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('says which seed is none', async () => {
    cli.write('seed.json', { mongoClusters: [{ id: 'ledger' }] });
    const { code, stderr } = await run('simulate', '--azure-port', '0', '--seed', 'seed.json');
    expect([code, stderr]).toEqual([
      2,
      'mongodb-backup: --seed seed.json cannot be used: ledger is no id of a MongoDB cluster; see docs/simulator.md\n',
    ]);
  });
});
