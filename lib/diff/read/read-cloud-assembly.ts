import { posix } from 'node:path';
import { parseProtectionModel } from '../../core/model/parse-protection-model';
import { readTemplate } from './cloudformation/read-template';
import { Draft } from './draft';
import { mergeReadings } from './merge-readings';
import { readingOf, type Reading } from './reading';
import { type SourceFile } from './source-file';
import { isSettings, type Settings } from './values';

const NESTED_STACK = 'AWS::CloudFormation::Stack';

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

function readWithNested(stack: Stack, files: Files, draft: Draft): void {
  const { id, folder, template } = stack;
  const file = files.get(posix.join(folder, template));
  const document = parse(file);
  readTemplate(id, document, draft);
  if (file?.text.includes(NESTED_STACK) !== true) return;
  const nested = Object.entries(
    isSettings(document['Resources']) ? document['Resources'] : {},
  ).filter(([, resource]) => isSettings(resource) && resource['Type'] === NESTED_STACK);
  if (nested.length === 0) return;
  const templates = nestedTemplates(stack, files);
  for (const name of templates) readTemplate(id, parse(files.get(posix.join(folder, name))), draft);
  if (templates.length < nested.length)
    draft.addGap(id, 'the template of a nested stack is not in the assembly', nested);
}

/** Templates of nested stacks are file assets of their stack. */
function nestedTemplates({ id, folder, template }: Stack, files: Files): readonly string[] {
  const manifest = files.get(posix.join(folder, `${id}.assets.json`));
  const assets = manifest === undefined ? {} : (JSON.parse(manifest.text) as Settings)['files'];
  return Object.values(isSettings(assets) ? assets : {}).flatMap((asset) => {
    const source = isSettings(asset) ? asset['source'] : undefined;
    const path = isSettings(source) ? source['path'] : undefined;
    const isNested =
      typeof path === 'string' && path.endsWith('.template.json') && path !== template;
    return isNested && files.has(posix.join(folder, path)) ? [path] : [];
  });
}

/** The text of most templates names none of our types, and parsing them would cost more than all the rest. */
function parse(file: SourceFile | undefined): Settings {
  if (file === undefined) return {};
  const isRelevant =
    file.name.endsWith('manifest.json') ||
    ['MongoDB::Atlas::', NESTED_STACK, 'Fn::ForEach'].some((word) => file.text.includes(word));
  if (!isRelevant) return {};
  const document: unknown = JSON.parse(file.text);
  return isSettings(document) ? document : {};
}
