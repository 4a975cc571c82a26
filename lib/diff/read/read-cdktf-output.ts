import { posix } from 'node:path';
import { ProtectionError } from '../../core/errors';
import { parseProtectionModel } from '../../core/model/parse-protection-model';
import { declaredIn } from './declared-paths';
import { Draft } from './draft';
import { mergeReadings } from './merge-readings';
import { requireDocument } from './parse-document';
import { readingOf, type Reading } from './reading';
import { type SourceFile } from './source-file';
import { readConfig } from './terraform/read-config';
import { isSettings, type Settings } from './values';

/**
 * Reads the stacks the manifest of a `cdktf.out` names; left-over files are not. Models first: a configuration beside them
 * repeats what they declare.
 * @throws {ProtectionError} input-malformed
 */
export function readCdktfOutput(stacks: Settings, files: readonly SourceFile[]): Reading {
  const named = Object.entries(stacks).map(([name, stack]) => ({
    name,
    path: pathOf(name, stack),
  }));
  const folders = named.map(({ path }) => posix.dirname(path));
  const models = files
    .filter(({ name }) => name.endsWith(MODEL) && folders.includes(posix.dirname(name)))
    .map(({ text, name }) => readingOf(parseProtectionModel(text, name)));
  const isDeclared = declaredIn(models.map(({ model }) => model));
  const configurations = named.map(({ name, path }) => {
    const file = files.find((each) => each.name === path);
    if (file !== undefined)
      return readConfig(requireDocument(file), path, { stack: name, isDeclared });
    if (path.endsWith('.json'))
      throw new ProtectionError(
        'input-malformed',
        `the manifest names ${path}, which is not there; run cdktf synth anew`,
      );
    const draft = new Draft('cdktf', path);
    draft.addGap(name, 'a stack written in HCL is not read', path);
    return draft.toReading();
  });
  return mergeReadings([...models, ...configurations]);
}

const MODEL = '.protection.json';

function pathOf(name: string, stack: unknown): string {
  const path = isSettings(stack) ? stack['synthesizedStackPath'] : undefined;
  return typeof path === 'string' ? posix.normalize(path) : `stacks/${name}/cdk.tf.json`;
}
