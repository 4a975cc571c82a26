import { posix } from 'node:path';
import { canonical } from '../canonical';
import { normalise, definitionsIn } from './cloudformation/normalise';
import { OWN_RESOURCE, readTemplate } from './cloudformation/read-template';
import { resolveReferences } from './cloudformation/resolve-references';
import { type Draft } from './draft';
import { requireDocument } from './parse-document';
import { type SourceFile } from './source-file';
import { isSettings, type Settings } from './values';

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** Files of an assembly, by name. */
export type Files = ReadonlyMap<string, SourceFile>;

/** A template and where it is deployed. */
export interface DeployedTemplate {
  readonly file: SourceFile;
  /** Its stack, and below it the logical ids of nested stacks. */
  readonly stack: string;
  /** What the parent passes to it, by parameter. */
  readonly passed: Settings;
  /** Templates above it: none of them can be below. */
  readonly above: readonly string[];
  /** Whether the model of its stack is there. @default - looked for beside the template */
  readonly isModelled?: boolean;
}

/** What nested templates are looked for in. */
export interface Assembly {
  readonly folder: string;
  readonly files: Files;
  /** The file assets of the stack, templates of nested stacks among them. */
  readonly assets: Settings;
}

/**
 * Reads a template and those of its nested stacks. A nested one is known by the logical ids that lead to it, because
 * CloudFormation deletes and creates what goes from one to another. Answers the models beside nested templates.
 */
export function readWithNested(
  { file, stack, passed, above, isModelled = false }: DeployedTemplate,
  assembly: Assembly,
  draft: Draft,
): readonly SourceFile[] {
  const hasOwn = !isModelled && file.text.includes(OWN_RESOURCE);
  const document = hasOwn || isRelevant(file) ? requireDocument(file) : {};
  readTemplate(stack, document, draft, { passed, isModelled: !hasOwn });
  // Most templates have none, and going through their resources would cost time.
  if (!file.text.includes(NESTED_STACK)) return [];
  const models: SourceFile[] = [];
  for (const [logicalId, resource] of nestedIn(document)) {
    const place = `${stack}/${logicalId}`;
    const template = templateOf(resource, assembly);
    if (template === undefined || [file.name, ...above].includes(template.name))
      draft.addGap(place, 'the template of a nested stack is not in the assembly', resource);
    else {
      const model = assembly.files.get(modelNameOf(template));
      const nested = {
        file: template,
        stack: place,
        passed: passedTo(resource, document, passed),
        above: [file.name, ...above],
        isModelled: model !== undefined,
      };
      models.push(
        ...(model === undefined ? [] : [model]),
        ...readWithNested(nested, assembly, draft),
      );
    }
  }
  return models;
}

/** The model of a nested stack is called by its template. */
const modelNameOf = ({ name }: SourceFile): string =>
  name.replace(/(\.nested)?\.template\.json$/, '.protection.json');

/** The text of most templates names none of our types, and parsing them would cost more than all the rest; one cut off is parsed. */
const isRelevant = ({ text }: SourceFile): boolean =>
  ['MongoDB::Atlas::', NESTED_STACK, 'Fn::ForEach'].some((word) => text.includes(word)) ||
  !text.trimEnd().endsWith('}');

function nestedIn({ Resources: resources }: Settings): readonly (readonly [string, Settings])[] {
  return Object.entries(isSettings(resources) ? resources : {})
    .flatMap(([logicalId, resource]) =>
      isSettings(resource) && resource['Type'] === NESTED_STACK
        ? [[logicalId, resource] as const]
        : [],
    )
    .sort(([a], [b]) => Number(a > b) - Number(a < b));
}

/** Parameters of a nested stack as its parent sees them: literals where it does, expressions of the parent elsewhere. */
function passedTo(resource: Settings, parent: Settings, passed: Settings): Settings {
  const properties = resource['Properties'];
  const parameters = isSettings(properties) ? properties['Parameters'] : undefined;
  const resources = parent['Resources'];
  const values = normalise(
    resolveReferences(parameters ?? {}, {
      resources: isSettings(resources) ? resources : {},
      passed,
    }),
    definitionsIn(parent),
  );
  return isSettings(values) ? values : {};
}

/** The template of a nested stack is a file asset, named in its metadata, or by the hash in its URL. */
function templateOf(
  { Metadata: metadata, Properties: properties }: Settings,
  { folder, files, assets }: Assembly,
): SourceFile | undefined {
  const path = isSettings(metadata) ? metadata['aws:asset:path'] : undefined;
  const named = typeof path === 'string' ? files.get(posix.join(folder, path)) : undefined;
  if (named !== undefined) return named;
  const url = canonical(isSettings(properties) ? properties['TemplateURL'] : undefined);
  for (const [hash, asset] of Object.entries(assets)) {
    const source = isSettings(asset) ? asset['source'] : undefined;
    const file = isSettings(source) ? source['path'] : undefined;
    if (typeof file === 'string' && url.includes(hash)) return files.get(posix.join(folder, file));
  }
  return undefined;
}
