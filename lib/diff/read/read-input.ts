import { ProtectionError } from '../../core/errors';
import {
  parseProtectionModel,
  requireProtectionModel,
} from '../../core/model/parse-protection-model';
import { readTemplate } from './cloudformation/read-template';
import { Draft } from './draft';
import { mergeReadings } from './merge-readings';
import { tryDocument } from './parse-document';
import { readCdktfOutput } from './read-cdktf-output';
import { readCloudAssembly } from './read-cloud-assembly';
import { readingOf, type Reading } from './reading';
import { type SourceFile } from './source-file';
import { isConfig, readConfig } from './terraform/read-config';
import { isPlan, readPlanDocument } from './terraform/read-plan';
import { isSettings } from './values';

/** Reads one file, whatever of the known formats it has. @throws {ProtectionError} input-malformed, model-malformed */
export function readFile(file: SourceFile): Reading {
  const { name, text } = file;
  const document = tryDocument(file);
  if (document !== undefined && isPlan(document)) return readPlanDocument(document, name).after;
  if (document !== undefined && isSettings(document['Resources'])) {
    const draft = new Draft('cloudformation', name);
    // Two versions of one template may lie in files of different names.
    readTemplate(LONE_TEMPLATE, document, draft);
    return draft.toReading();
  }
  if (document !== undefined && isConfig(document)) return readConfig(document, name);
  return readingOf(
    document === undefined
      ? parseProtectionModel(text, name)
      : requireProtectionModel(document, name),
  );
}

/** Both sides of a plan; undefined for any other file. */
export function readPlanSides(file: SourceFile): ReturnType<typeof readPlanDocument> | undefined {
  const document = tryDocument(file);
  return document !== undefined && isPlan(document)
    ? readPlanDocument(document, file.name)
    : undefined;
}

/** Reads a cloud assembly, a `cdktf.out`, or a folder of models. @throws {ProtectionError} input-malformed */
export function readFolder(folder: string, files: readonly SourceFile[]): Reading {
  const manifest = files.find(({ name }) => name === 'manifest.json');
  const document = manifest && tryDocument(manifest);
  if (isSettings(document?.['artifacts'])) return readCloudAssembly(files);
  if (isSettings(document?.['stacks'])) return readCdktfOutput(document['stacks'], files);
  const models = files.filter(({ name }) => name.endsWith('.protection.json'));
  if (models.length > 0) return mergeReadings(models.map(readFile));
  throw new ProtectionError(
    'input-malformed',
    `${folder} holds no cloud assembly, no cdktf.out and no *.protection.json; run cdk synth or cdktf synth first`,
  );
}

/** Stands for the stack of a template that is read by itself. */
const LONE_TEMPLATE = 'template';
