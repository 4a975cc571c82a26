import { OperationError } from '../atlas/operations/operation-error';
import { isClusterName, isObjectId } from '../core/values/names';
import { PROPERTIES_SCHEMA } from './contract';
import { object, PropertiesError, text, whole, type Parser } from './parse';

/** Which credential talks to which Atlas. */
export const connection = object({ secretArn: text }, { baseUrl: text });

/** An Atlas project; a value that was an expression at synth is seen here first. */
export const projectId: Parser<string> = (raw, at) => {
  const id = text(raw, at);
  if (isObjectId(id)) return id;
  throw new OperationError(
    `'projectId' is ${JSON.stringify(id)} and must be the 24 lower-case hexadecimal digits of an Atlas id; correct the expression it comes from`,
  );
};

/** An Atlas cluster; a value that was an expression at synth is seen here first. */
export const clusterName: Parser<string> = (raw, at) => {
  const name = text(raw, at);
  if (isClusterName(name)) return name;
  throw new OperationError(
    `'clusterName' is ${JSON.stringify(name)} and must start with a letter or digit and hold only letters, digits and hyphens; correct the expression it comes from`,
  );
};

/** The version of the shape. */
export const schema: Parser<typeof PROPERTIES_SCHEMA> = (raw, at) => {
  const version = whole(raw, at);
  if (version === PROPERTIES_SCHEMA) return PROPERTIES_SCHEMA;
  throw new PropertiesError(
    at,
    `${PROPERTIES_SCHEMA} (this handler reads no other shape), not ${version}`,
  );
};

/** What CloudFormation itself adds. */
const ENGINE_PROPERTIES = ['ServiceToken', 'ServiceTimeout'];

/** The properties of a resource without those of the engine. */
export const ownProperties = (
  raw: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(raw).filter(([key]) => !ENGINE_PROPERTIES.includes(key)));
