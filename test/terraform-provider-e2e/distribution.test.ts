import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import {
  describeAddress,
  SOURCE_ADDRESS,
} from '../../lib/terraform-provider/distribution/source-address';
import { serveFolder } from './serve-folder';
import { describeWithTerraform, startTerraform, type Outcome } from './terraform';

describeWithTerraform('the provider comes to terraform', () => {
  let folder: string;
  const cli = async (...args: readonly string[]): Promise<string> => {
    let said = '';
    const write = (text: string): void => {
      said += text;
    };
    const surroundings = {
      stdout: write,
      stderr: write,
      cwd: folder,
      today: '2026-11-21',
      stopped: () => Promise.resolve(),
    };
    expect({ code: await main(['provider', ...args], surroundings), said }).toMatchObject({
      code: 0,
    });
    return said;
  };
  const configure = (source: string, version = '~> 0.1'): void => {
    const required = `required_providers {\n mongodbbackup = {\n source = "${source}"\n version = "${version}"\n }\n }`;
    writeFileSync(join(folder, 'main.tf'), `terraform {\n ${required}\n}\n`);
  };
  const terraform = (args: readonly string[], env: Record<string, string>): Promise<Outcome> =>
    startTerraform([...args, '-no-color'], folder, env).ended;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'distribution-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('from its plugins folder, without any configuration', async () => {
    await cli('install', '--plugins-folder', join(folder, '.terraform.d', 'plugins'));
    configure(describeAddress(SOURCE_ADDRESS));
    const outcome = await terraform(['init'], { TF_CLI_CONFIG_FILE: '/dev/null' });
    expect(outcome.output).toContain('Terraform has been successfully initialized');
    const schema = await terraform(['providers', 'schema', '-json'], {});
    expect(schema.stdout).toContain('mongodbbackup_restore');
  });

  test('from a mirror, with the configuration that names it', async () => {
    await cli('install', '--mirror', 'mirror', '--cli-config', 'mirror.tfrc');
    configure(describeAddress(SOURCE_ADDRESS));
    const env = { TF_CLI_CONFIG_FILE: join(folder, 'mirror.tfrc') };
    const outcome = await terraform(['init'], env);
    expect(outcome.output).toContain('Terraform has been successfully initialized');
  });

  test('from a registry a team hosts, signed, and locked for every system at once', async () => {
    const root = join(folder, 'public');
    mkdirSync(root);
    const served = await serveFolder(root, folder);
    try {
      const source = `${served.host}/platform/mongodbbackup`;
      await cli('registry', 'public', '--source', source, '--signing-key', 'key.pem');
      configure(source);
      const env = { TF_CLI_CONFIG_FILE: '/dev/null', SSL_CERT_FILE: served.certificateFile };
      const initialized = await terraform(['init'], env);
      expect(initialized.output).toContain('self-signed, key ID');
      expect(initialized.output).toContain('Terraform has been successfully initialized');
      const locked = await terraform(
        ['providers', 'lock', '-platform=linux_amd64', '-platform=darwin_arm64'],
        env,
      );
      expect(locked.output).toContain('Success!');
      const schema = await terraform(['providers', 'schema', '-json'], env);
      expect(schema.stdout).toContain('mongodbbackup_snapshot');
    } finally {
      await served.close();
    }
  });
});
