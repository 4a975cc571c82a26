import { ATLAS_BASE_URL } from '../../atlas/client/atlas-client';
import { optional } from '../framework/attributes';
import { ENVIRONMENT } from './environment';

const optionalText = (description: string, name: keyof typeof ENVIRONMENT) =>
  optional(`${description}; ${ENVIRONMENT[name].join(', or ')} in the environment says the same`);

/** Arguments of the provider block. */
export const CONFIGURATION = {
  client_id: optionalText('client id of an Atlas service account', 'client_id'),
  client_secret: {
    ...optionalText('client secret of the service account', 'client_secret'),
    isSensitive: true,
  },
  public_key: optionalText('public part of an Atlas API key', 'public_key'),
  private_key: {
    ...optionalText('private part of the API key', 'private_key'),
    isSensitive: true,
  },
  base_url: optionalText(`where Atlas is, ${ATLAS_BASE_URL} if left out`, 'base_url'),
} as const;
