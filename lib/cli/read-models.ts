import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mergeModels } from '../core/model/merge-models';
import { parseProtectionModel } from '../core/model/parse-protection-model';
import { type ProtectionModel } from '../core/model/protection-model';
import { UsageError } from './usage-error';

const ENDING = '.protection.json';

/**
 * Reads a model file, or every one below a folder that `cdk synth` wrote, joined.
 * @throws {UsageError} when there is none
 */
export function readModels(path: string, cwd: string): ProtectionModel {
  const files = filesAt(path, resolve(cwd, path));
  return mergeModels(files.map(({ name, text }) => parseProtectionModel(text, name)));
}

interface ModelText {
  readonly name: string;
  readonly text: string;
}

function filesAt(path: string, absolute: string): readonly ModelText[] {
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`${path} does not exist; give a model file or a cdk.out folder`);
  if (!found.isDirectory()) return [{ name: path, text: readFileSync(absolute, 'utf8') }];
  const names = readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ENDING))
    .sort();
  if (names.length === 0) {
    throw new UsageError(
      `${path} holds no *${ENDING}; run cdk synth on an app that uses mongodb-backup-constructs`,
    );
  }
  return names.map((name) => ({
    name: join(path, name),
    text: readFileSync(join(absolute, name), 'utf8'),
  }));
}
