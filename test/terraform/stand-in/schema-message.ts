import {
  bool,
  bytes,
  int,
  list,
  map,
  message,
  text,
  type Fields,
} from '../../../lib/terraform-provider/protocol/protobuf/fields';
import { type ProviderSchema, type Schema } from './schema';

// Field numbers: https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/tfplugin6.proto

/** Deeper than any block of the examples. */
const DEEPEST = 4;
const NESTING = { single: 1, list: 2, set: 3 } as const;

const ATTRIBUTE = {
  name: text(1),
  type: bytes(2),
  required: bool(4),
  optional: bool(5),
  computed: bool(6),
  sensitive: bool(7),
};

const blockOfDepth = (depth: number): Fields => ({
  attributes: list(2, ATTRIBUTE),
  ...(depth > 0 && {
    blockTypes: list(3, {
      typeName: text(1),
      block: message(2, blockOfDepth(depth - 1)),
      nesting: int(3),
      minItems: int(4),
      maxItems: int(5),
    }),
  }),
});

const SCHEMA = { version: int(1), block: message(2, blockOfDepth(DEEPEST)) };

/** The answer to GetProviderSchema, blocks included. */
export const SCHEMA_RESPONSE: Fields = {
  provider: message(1, SCHEMA),
  resourceSchemas: map(2, SCHEMA),
  dataSourceSchemas: map(3, SCHEMA),
  serverCapabilities: message(6, { planDestroy: bool(1), getProviderSchemaOptional: bool(2) }),
};

/** A provider's schema as the protocol wants it. */
export const schemaMessage = (provider: ProviderSchema): object => ({
  provider: toMessage(provider.configuration),
  resourceSchemas: mapValues(provider.resources, toMessage),
  dataSourceSchemas: mapValues(provider.dataSources, toMessage),
  serverCapabilities: { getProviderSchemaOptional: true },
});

const toMessage = (schema: Schema): object => ({ version: 0, block: toBlock(schema) });

const toBlock = ({ attributes, blocks = {} }: Schema): object => ({
  attributes: Object.entries(attributes).map(([name, { type, ...flags }]) => ({
    name,
    type: Buffer.from(JSON.stringify(type)),
    required: flags.required === true,
    optional: flags.optional === true,
    computed: flags.computed === true,
    sensitive: flags.sensitive === true,
  })),
  blockTypes: Object.entries(blocks).map(([typeName, { nesting, min = 0, max = 0, block }]) => ({
    typeName,
    block: toBlock(block),
    nesting: NESTING[nesting],
    // A single block has no count; the core refuses one that says so.
    minItems: nesting === 'single' ? 0 : min,
    maxItems: nesting === 'single' ? 0 : max,
  })),
});

const mapValues = <Item, Result>(
  items: Readonly<Record<string, Item>>,
  change: (item: Item) => Result,
): Readonly<Record<string, Result>> =>
  Object.fromEntries(Object.entries(items).map(([name, item]) => [name, change(item)]));
