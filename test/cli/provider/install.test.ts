import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intoMirror, intoPluginsFolder } from '../../../lib/cli/provider/install';

const INSTALLATION = {
  release: {
    source: { host: 'registry.example', namespace: 'platform', type: 'mongodbbackup' },
    version: '0.1.0',
    script: Buffer.from('#!/usr/bin/env node\n'),
  },
  platform: { os: 'linux', arch: 'amd64' } as const,
};
const INSIDE = 'registry.example/platform/mongodbbackup/0.1.0/linux_amd64';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  file = join(folder, 'file');
  writeFileSync(file, 'kept');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a plugins folder that is a file is a mistake of usage', () => {
  expect(() => intoPluginsFolder(file, INSTALLATION)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: `${file}/${INSIDE} cannot be used (ENOTDIR); give --plugins-folder a folder that you can write to`,
    }),
  );
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test('and so is a mirror', () => {
  expect(() => intoMirror(file, join(folder, 'terraform.tfrc'), INSTALLATION)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: `${file}/${INSIDE} cannot be used (ENOTDIR); give --mirror a folder that you can write to`,
    }),
  );
});

test('and a configuration that is a folder', () => {
  expect(() => intoMirror(join(folder, 'mirror'), folder, INSTALLATION)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: `${folder} cannot be used (EISDIR); give --cli-config a file that you can read`,
    }),
  );
});

test('a mirror that can be written gets the provider and its configuration', () => {
  const configuration = join(folder, 'terraform.tfrc');
  const written = intoMirror(join(folder, 'mirror'), configuration, INSTALLATION);
  expect(written.map(({ outcome }) => outcome)).toEqual(['wrote', 'wrote']);
  expect(written.at(-1)?.path).toBe(configuration);
});
