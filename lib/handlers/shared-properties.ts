import { PROPERTIES_SCHEMA } from './contract';
import { object, PropertiesError, text, whole, type Parser } from './parse';

/** Which credential talks to which Atlas. */
export const connection = object({ secretArn: text }, { baseUrl: text });

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
