import {
  type DIAGNOSTICS_RESPONSE,
  type READ_DATA_SOURCE_REQUEST,
  type READ_DATA_SOURCE_RESPONSE,
  type VALIDATE_CONFIG_REQUEST,
} from '../protocol/messages/configuration';
import { type Decoded, type Encodable } from '../protocol/protobuf/fields';
import { type Attributes } from './attributes';
import { complaints } from './call';
import { type DataSourceType } from './data-source-type';
import { type Session } from './session';
import { encodeValues, requireValues, settle } from './state-codec';

/** A kind of data source as the protocol talks to it. */
export interface ServedDataSource {
  readonly type: Pick<DataSourceType<Attributes>, 'typeName' | 'description' | 'attributes'>;
  readonly validate: (
    request: Decoded<typeof VALIDATE_CONFIG_REQUEST>,
  ) => Encodable<typeof DIAGNOSTICS_RESPONSE>;
  readonly read: (
    request: Decoded<typeof READ_DATA_SOURCE_REQUEST>,
    session: Session,
  ) => Promise<Encodable<typeof READ_DATA_SOURCE_RESPONSE>>;
}

/** Puts the protocol in front of a kind of data source. */
export function serveDataSource<A extends Attributes>(type: DataSourceType<A>): ServedDataSource {
  const { attributes } = type;
  return {
    type,
    validate: ({ config }) => complaints(type.validate(requireValues(attributes, config))),
    read: async ({ config }, session) => {
      const given = settle(attributes, requireValues(attributes, config));
      return { state: encodeValues(attributes, await type.read(given, session)) };
    },
  };
}
