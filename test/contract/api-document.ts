import Ajv, { type ValidateFunction } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'contract');
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

/** An operation as the official API document describes it. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly requestBody?: MediaTypes;
  readonly responses: Readonly<Record<string, MediaTypes>>;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** One answer of the real service. */
export interface Recording {
  readonly step: string;
  readonly method: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function read(name: string): unknown {
  const file = join(FOLDER, name);
  if (!existsSync(file)) throw new Error(`${name} is missing beside the repository`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const document = read('atlas-admin-api-backup.openapi.json') as ApiDocument;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'api', components: withoutSubtypes(document.components) });

/** Every operation of the document, by its id. */
export const OPERATIONS: ReadonlyMap<string, DocumentedOperation> = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined
        ? []
        : [[operation.operationId, { ...operation, method, path }] as const];
    }),
  ),
);

/** A validator of what an operation answers, or is asked with. */
export function validatorOf(
  operationId: string,
  mediaType: string,
  side: 'answer' | 'request',
  status = '200',
): ValidateFunction {
  const operation = OPERATIONS.get(operationId);
  const media = side === 'answer' ? operation?.responses[status] : operation?.requestBody;
  const schema = media?.content?.[mediaType]?.schema;
  if (schema === undefined) throw new Error(`${operationId} has no ${side} of ${mediaType}`);
  return ajv.compile(absolute(schema) as object);
}

/** The recorded answers of one file. */
export function recordings(name: string): readonly Recording[] {
  return (read(join('recordings', name)) as { responses: readonly Recording[] }).responses;
}

function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));
}

/**
 * The document is OpenAPI, not JSON Schema: a base that lists its subtypes, which refer back to it, is judged by its
 * own members; alternatives overlap, and some that are text stand under a type of object.
 */
function withoutSubtypes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, member: unknown) => {
      if (typeof member !== 'object' || member === null || !('oneOf' in member)) return member;
      const { oneOf, ...others } = member as { readonly oneOf: unknown };
      if ('discriminator' in member) return { ...others, discriminator: undefined };
      return { ...others, type: undefined, anyOf: oneOf };
    }),
  );
}
