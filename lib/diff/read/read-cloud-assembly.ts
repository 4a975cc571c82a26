import { posix } from 'node:path';
import { parseProtectionModel } from '../../core/model/parse-protection-model';
import { readTemplate } from './cloudformation/read-template';
import { Draft } from './draft';
import { mergeReadings } from './merge-readings';
import { readingOf, type Reading } from './reading';
import { type SourceFile } from './source-file';
import { isSettings, type Settings } from './values';

/** Reads the stacks a cloud assembly names, nested assemblies and nested stacks included; left-over files are not. */
export function readCloudAssembly(files: readonly SourceFile[]): Reading {
  const byName = new Map(files.map((file) => [file.name, file]));
  return mergeReadings(stacksIn('', byName).flatMap((stack) => readStack(stack, byName)));
}

type Files = ReadonlyMap<string, SourceFile>;

interface Stack {
  readonly id: string;
  readonly folder: string;
  readonly template: string;
}

function stacksIn(folder: string, files: Files): readonly Stack[] {
  const artifacts = parse(files.get(posix.join(folder, 'manifest.json')))['artifacts'];
  if (!isSettings(artifacts)) return [];
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    const { type, properties } = isSettings(artifact) ? artifact : {};
    const { templateFile, directoryName }: Settings = isSettings(properties) ? properties : {};
    if (type === 'cdk:cloud-assembly')
      return stacksIn(posix.join(folder, String(directoryName)), files);
    return type === 'aws:cloudformation:stack'
      ? [{ id, folder, template: String(templateFile) }]
      : [];
  });
}

function readStack({ id, folder, template }: Stack, files: Files): readonly Reading[] {
  const model = files.get(posix.join(folder, `${id}.protection.json`));
  const draft = new Draft('aws-cdk', id);
  readWithNested({ id, folder, template }, files, draft);
  return [
    ...(model === undefined ? [] : [readingOf(parseProtectionModel(model.text, model.name))]),
    draft.toReading(),
  ];
}

function readWithNested({ id, folder, template }: Stack, files: Files, draft: Draft): void {
  const document = parse(files.get(posix.join(folder, template)));
  readTemplate(id, document, draft);
  const resources = document['Resources'];
  for (const [logicalId, resource] of Object.entries(isSettings(resources) ? resources : {})) {
    if (!isSettings(resource) || resource['Type'] !== 'AWS::CloudFormation::Stack') continue;
    const metadata = resource['Metadata'];
    const path = isSettings(metadata) ? metadata['aws:asset:path'] : undefined;
    const nested = `${id}.${logicalId}`;
    if (typeof path === 'string' && files.has(posix.join(folder, path)))
      readWithNested({ id: nested, folder, template: path }, files, draft);
    else draft.addGap(nested, 'the template of a nested stack is not in the assembly', resource);
  }
}

/** The text of most templates names none of our types, and parsing them would cost more than all the rest. */
function parse(file: SourceFile | undefined): Settings {
  if (file === undefined) return {};
  const isRelevant =
    file.name.endsWith('manifest.json') ||
    ['MongoDB::Atlas::', 'AWS::CloudFormation::Stack', 'Fn::ForEach'].some((word) =>
      file.text.includes(word),
    );
  if (!isRelevant) return {};
  const document: unknown = JSON.parse(file.text);
  return isSettings(document) ? document : {};
}
