import { bool, bytes, int, list, map, message, text } from '../protobuf/fields';
import { DIAGNOSTIC } from './common';

const ATTRIBUTE = {
  name: text(1),
  /** The type as JSON. */
  type: bytes(2),
  description: text(3),
  required: bool(4),
  optional: bool(5),
  computed: bool(6),
  sensitive: bool(7),
};

const BLOCK = { version: int(1), attributes: list(2, ATTRIBUTE), description: text(4) };

const SCHEMA = { version: int(1), block: message(2, BLOCK) };

const SERVER_CAPABILITIES = { planDestroy: bool(1), getProviderSchemaOptional: bool(2) };

/** The answer to GetProviderSchema. */
export const GET_PROVIDER_SCHEMA_RESPONSE = {
  provider: message(1, SCHEMA),
  resourceSchemas: map(2, SCHEMA),
  dataSourceSchemas: map(3, SCHEMA),
  diagnostics: list(4, DIAGNOSTIC),
  serverCapabilities: message(6, SERVER_CAPABILITIES),
};

const TYPE_NAME = { typeName: text(1) };

/** The answer to GetMetadata. */
export const GET_METADATA_RESPONSE = {
  serverCapabilities: message(1, SERVER_CAPABILITIES),
  diagnostics: list(2, DIAGNOSTIC),
  dataSources: list(3, TYPE_NAME),
  resources: list(4, TYPE_NAME),
};
