import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../../lib/cli/provider/registry';

const RELEASE = {
  source: { host: 'registry.example', namespace: 'platform', type: 'mongodbbackup' },
  version: '0.1.0',
  script: Buffer.from('#!/usr/bin/env node\n'),
};
const VERSIONS = 'v1/providers/platform/mongodbbackup/versions';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const publishInto = (root: string, keyFile = join(folder, 'key.pem')) =>
  publish(root, RELEASE, { keyFile, stderr: (text) => said.push(text) });

test('a registry that is a file is a mistake of usage, and no key is made for it', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'kept');
  expect(() => publishInto(file)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: `${file}/${VERSIONS} cannot be used (ENOTDIR); give provider registry a folder that you can read and write`,
    }),
  );
  expect(readdirSync(folder)).toEqual(['file']);
  expect(said).toEqual([]);
});

test('a signing key that is a folder is one, too', () => {
  const keyFile = join(folder, 'keys');
  mkdirSync(keyFile);
  expect(() => publishInto(join(folder, 'registry'), keyFile)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: `${keyFile} cannot be used (EISDIR); give --signing-key a file that you can read and write`,
    }),
  );
  expect(existsSync(join(folder, 'registry'))).toBe(false);
});

test.each(['garbage', '{}', '{"versions":[{}]}', 'null'])(
  'a list of versions that is %s is told before anything is written',
  (text) => {
    const root = join(folder, 'registry');
    const file = join(root, VERSIONS);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    expect(() => publishInto(root)).toThrow(
      expect.objectContaining({
        name: 'ProtectionError',
        message: `${file} is no list of versions of a provider registry; restore it from a copy, or give a folder that is new`,
      }),
    );
    expect(readdirSync(folder)).toEqual(['registry']);
    expect(readdirSync(root)).toEqual(['v1']);
  },
);

test('a key is made once, and said', () => {
  const root = join(folder, 'registry');
  publishInto(root);
  publishInto(root);
  expect(said).toEqual([
    `made a new signing key in ${join(folder, 'key.pem')}; keep it, and keep it secret\n`,
  ]);
});
