import { type Call } from '../protocol/grpc/grpc-server';
import { EMPTY } from '../protocol/messages/common';
import {
  CONFIGURE_PROVIDER_REQUEST,
  DIAGNOSTICS_RESPONSE,
  READ_DATA_SOURCE_REQUEST,
  READ_DATA_SOURCE_RESPONSE,
  STOP_PROVIDER_RESPONSE,
  VALIDATE_CONFIG_REQUEST,
  VALIDATE_PROVIDER_CONFIG_REQUEST,
  VALIDATE_PROVIDER_CONFIG_RESPONSE,
} from '../protocol/messages/configuration';
import { GET_METADATA_RESPONSE, GET_PROVIDER_SCHEMA_RESPONSE } from '../protocol/messages/schema';
import {
  APPLY_RESOURCE_CHANGE_REQUEST,
  APPLY_RESOURCE_CHANGE_RESPONSE,
  IMPORT_RESOURCE_STATE_REQUEST,
  IMPORT_RESOURCE_STATE_RESPONSE,
  PLAN_RESOURCE_CHANGE_REQUEST,
  PLAN_RESOURCE_CHANGE_RESPONSE,
  READ_RESOURCE_REQUEST,
  READ_RESOURCE_RESPONSE,
  UPGRADE_RESOURCE_STATE_REQUEST,
  UPGRADE_RESOURCE_STATE_RESPONSE,
} from '../protocol/messages/resource';
import { callOf, complaints } from './call';
import { type Provider } from './provider';
import { renderSchema } from './render-schema';
import { type Session } from './session';
import { requireValues } from './state-codec';
import { ValueError } from '../protocol/cty/value-error';

const SERVICE = '/tfplugin6.Provider';
const CAPABILITIES = { planDestroy: true, getProviderSchemaOptional: true };

/** Every call of the plugin protocol this provider answers, by path. */
export function providerCalls(
  provider: Provider,
  session: Session,
): Readonly<Record<string, Call>> {
  const calls = {
    ...descriptionCalls(provider),
    ...configurationCalls(provider, session),
    ...resourceCalls(provider, session),
    ...dataSourceCalls(provider, session),
  };
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [`${SERVICE}/${name}`, call]),
  );
}

function descriptionCalls({ configuration, resources, dataSources }: Provider): Calls {
  const { description, attributes } = configuration;
  const schema = {
    provider: renderSchema({ version: 0, description, attributes }),
    resourceSchemas: Object.fromEntries(
      resources.map(({ type }) => [type.typeName, renderSchema(type)]),
    ),
    dataSourceSchemas: Object.fromEntries(
      dataSources.map(({ type }) => [type.typeName, renderSchema({ version: 0, ...type })]),
    ),
    serverCapabilities: CAPABILITIES,
  };
  const metadata = {
    serverCapabilities: CAPABILITIES,
    resources: resources.map(({ type: { typeName } }) => ({ typeName })),
    dataSources: dataSources.map(({ type: { typeName } }) => ({ typeName })),
  };
  return {
    GetProviderSchema: callOf(EMPTY, GET_PROVIDER_SCHEMA_RESPONSE, () => schema),
    GetMetadata: callOf(EMPTY, GET_METADATA_RESPONSE, () => metadata),
  };
}

function configurationCalls({ configuration }: Provider, session: Session): Calls {
  const { attributes } = configuration;
  return {
    ValidateProviderConfig: callOf(
      VALIDATE_PROVIDER_CONFIG_REQUEST,
      VALIDATE_PROVIDER_CONFIG_RESPONSE,
      ({ config }) => complaints(configuration.validate(requireValues(attributes, config))),
    ),
    ConfigureProvider: callOf(CONFIGURE_PROVIDER_REQUEST, DIAGNOSTICS_RESPONSE, ({ config }) =>
      complaints(configuration.configure(requireValues(attributes, config), session)),
    ),
    StopProvider: callOf(EMPTY, STOP_PROVIDER_RESPONSE, () => {
      session.stop.stop();
      return {};
    }),
  };
}

function resourceCalls({ resources }: Provider, session: Session): Calls {
  const find = (name: string) => findType(resources, name, 'resource');
  return {
    ValidateResourceConfig: callOf(VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE, (request) =>
      find(request.typeName).validate(request, session),
    ),
    UpgradeResourceState: callOf(
      UPGRADE_RESOURCE_STATE_REQUEST,
      UPGRADE_RESOURCE_STATE_RESPONSE,
      (request) => find(request.typeName).upgrade(request, session),
    ),
    ReadResource: callOf(READ_RESOURCE_REQUEST, READ_RESOURCE_RESPONSE, (request) =>
      find(request.typeName).read(request, session),
    ),
    PlanResourceChange: callOf(
      PLAN_RESOURCE_CHANGE_REQUEST,
      PLAN_RESOURCE_CHANGE_RESPONSE,
      (request) => find(request.typeName).plan(request, session),
    ),
    ApplyResourceChange: callOf(
      APPLY_RESOURCE_CHANGE_REQUEST,
      APPLY_RESOURCE_CHANGE_RESPONSE,
      (request) => find(request.typeName).apply(request, session),
    ),
    ImportResourceState: callOf(
      IMPORT_RESOURCE_STATE_REQUEST,
      IMPORT_RESOURCE_STATE_RESPONSE,
      (request) => find(request.typeName).import(request, session),
    ),
  };
}

function dataSourceCalls({ dataSources }: Provider, session: Session): Calls {
  const find = (name: string) => findType(dataSources, name, 'data source');
  return {
    ValidateDataResourceConfig: callOf(VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE, (request) =>
      find(request.typeName).validate(request),
    ),
    ReadDataSource: callOf(READ_DATA_SOURCE_REQUEST, READ_DATA_SOURCE_RESPONSE, (request) =>
      find(request.typeName).read(request, session),
    ),
  };
}

type Calls = Readonly<Record<string, Call>>;

interface Named {
  readonly type: { readonly typeName: string };
}

function findType<Served extends Named>(
  served: readonly Served[],
  typeName: string,
  kind: string,
): Served {
  const found = served.find(({ type }) => type.typeName === typeName);
  if (found !== undefined) return found;
  throw new ValueError([], `names the ${kind} ${typeName}, which this provider does not have`);
}
