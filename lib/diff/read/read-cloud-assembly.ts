import { posix } from 'node:path';
import { ProtectionError } from '../../core/errors';
import { parseProtectionModel } from '../../core/model/parse-protection-model';
import { Draft } from './draft';
import { mergeReadings } from './merge-readings';
import { readWithNested, type Files } from './nested-stacks';
import { requireDocument } from './parse-document';
import { readingOf, type Reading } from './reading';
import { type SourceFile } from './source-file';
import { isSettings, type Settings } from './values';

/**
 * Reads the stacks a cloud assembly names, nested assemblies and nested stacks included; left-over files are not.
 * @throws {ProtectionError} input-malformed
 */
export function readCloudAssembly(files: readonly SourceFile[]): Reading {
  const byName = new Map(files.map((file) => [file.name, file]));
  return mergeReadings(stacksIn('', byName).flatMap((stack) => readStack(stack, byName)));
}

interface Stack {
  /** Id of its artifact, which its files are called by. */
  readonly id: string;
  /** What CloudFormation knows it by. */
  readonly place: string;
  readonly folder: string;
  readonly template: SourceFile;
}

function stacksIn(folder: string, files: Files, above: readonly string[] = []): readonly Stack[] {
  const manifest = requireFile(posix.join(folder, 'manifest.json'), files);
  if (above.includes(manifest.name))
    throw new ProtectionError(
      'input-malformed',
      `${manifest.name} names itself as a nested assembly; run cdk synth anew`,
    );
  const { artifacts } = requireDocument(manifest);
  if (!isSettings(artifacts)) return [];
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    const { type, properties, environment } = isSettings(artifact) ? artifact : {};
    const { templateFile, directoryName, stackName }: Settings = isSettings(properties)
      ? properties
      : {};
    const within = (name: unknown): string => posix.join(folder, String(name));
    if (type === 'cdk:cloud-assembly')
      return stacksIn(within(directoryName), files, [...above, manifest.name]);
    return type === 'aws:cloudformation:stack'
      ? [
          {
            id,
            place: placeOf(stackName ?? id, environment),
            folder,
            template: requireFile(within(templateFile), files),
          },
        ]
      : [];
  });
}

/** A file the assembly names: without it nothing could be said of what it holds. */
function requireFile(name: string, files: Files): SourceFile {
  const file = files.get(name);
  if (file !== undefined) return file;
  throw new ProtectionError(
    'input-malformed',
    `the manifest names ${name}, which is not there; run cdk synth anew`,
  );
}

/** A stack by its name, in its account and region where the app states them. */
function placeOf(name: unknown, environment: unknown): string {
  const [, account = '', region = ''] = ENVIRONMENT.exec(String(environment)) ?? [];
  const stated = [account, region].filter((part) => part !== '' && !part.startsWith('unknown-'));
  return [String(name), ...stated].join('@');
}

const ENVIRONMENT = /^aws:\/\/([^/]+)\/([^/]+)$/;

function readStack({ id, place, folder, template }: Stack, files: Files): readonly Reading[] {
  const model = files.get(posix.join(folder, `${id}.protection.json`));
  const manifest = files.get(posix.join(folder, `${id}.assets.json`));
  const assets = manifest === undefined ? undefined : requireDocument(manifest)['files'];
  const draft = new Draft('aws-cdk', id);
  const nested = readWithNested(
    { file: template, stack: place, passed: {}, above: [], isModelled: model !== undefined },
    { folder, files, assets: isSettings(assets) ? assets : {} },
    draft,
  );
  return [
    ...[...(model === undefined ? [] : [model]), ...nested].map(({ text, name }) =>
      readingOf(parseProtectionModel(text, name)),
    ),
    draft.toReading(),
  ];
}
