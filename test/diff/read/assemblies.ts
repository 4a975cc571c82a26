import { readFolder } from '../../../lib/diff/read/read-input';
import { type Reading } from '../../../lib/diff/read/reading';

/** Files of an assembly by name; what is no text is written as JSON. */
export const filesOf = (files: Readonly<Record<string, unknown>>) =>
  Object.entries(files).map(([name, content]) => ({
    name,
    text: typeof content === 'string' ? content : JSON.stringify(content),
  }));

/** The manifest of an assembly with one stack. */
export const MANIFEST = {
  artifacts: {
    Db: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Db.template.json' } },
  },
};

/** An assembly of one stack. */
export const assemblyOf = (template: unknown, files: Readonly<Record<string, unknown>> = {}) =>
  readFolder(
    'cdk.out',
    filesOf({ 'manifest.json': MANIFEST, 'Db.template.json': template, ...files }),
  ) satisfies Reading;

/** A nested stack whose template is the file asset of a hash. */
export const nestedStack = (hash: string, Parameters: object = {}): object => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: {
    Parameters,
    TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, `/${hash}.json`]] },
  },
});

/** An asset manifest of nested templates, by hash. */
export const assetsOf = (paths: Readonly<Record<string, string>>): object => ({
  files: Object.fromEntries(
    Object.entries(paths).map(([hash, path]) => [hash, { source: { path, packaging: 'file' } }]),
  ),
});
