import { int, list, message, text } from '../protobuf/fields';
import { DIAGNOSTIC, DYNAMIC_VALUE } from './common';

/** ValidateProviderConfig. */
export const VALIDATE_PROVIDER_CONFIG_REQUEST = { config: message(1, DYNAMIC_VALUE) };
/** ValidateProviderConfig. */
export const VALIDATE_PROVIDER_CONFIG_RESPONSE = { diagnostics: list(2, DIAGNOSTIC) };

/** ConfigureProvider. */
export const CONFIGURE_PROVIDER_REQUEST = {
  terraformVersion: text(1),
  config: message(2, DYNAMIC_VALUE),
};

/** ValidateResourceConfig and ValidateDataResourceConfig. */
export const VALIDATE_CONFIG_REQUEST = { typeName: text(1), config: message(2, DYNAMIC_VALUE) };

/** An answer that holds nothing but complaints. */
export const DIAGNOSTICS_RESPONSE = { diagnostics: list(1, DIAGNOSTIC) };

/** ReadDataSource. */
export const READ_DATA_SOURCE_REQUEST = { typeName: text(1), config: message(2, DYNAMIC_VALUE) };
/** ReadDataSource. */
export const READ_DATA_SOURCE_RESPONSE = {
  state: message(1, DYNAMIC_VALUE),
  diagnostics: list(2, DIAGNOSTIC),
};

/** StopProvider. */
export const STOP_PROVIDER_RESPONSE = { error: text(1) };

/** The health check of gRPC. */
export const HEALTH_RESPONSE = { status: int(1) };
