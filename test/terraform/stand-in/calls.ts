import { appendFileSync } from 'node:fs';
import { callOf } from '../../../lib/terraform-provider/framework/call';
import { type CtyValue } from '../../../lib/terraform-provider/protocol/cty/cty-type';
import {
  decodeJson,
  decodeValue,
  encodeValue,
  type WireValue,
} from '../../../lib/terraform-provider/protocol/cty/dynamic-value';
import { isUnknownValue } from '../../../lib/terraform-provider/protocol/cty/unknown';
import { type Call } from '../../../lib/terraform-provider/protocol/grpc/grpc-server';
import { EMPTY, Severity } from '../../../lib/terraform-provider/protocol/messages/common';
import {
  CONFIGURE_PROVIDER_REQUEST,
  DIAGNOSTICS_RESPONSE,
  READ_DATA_SOURCE_REQUEST,
  READ_DATA_SOURCE_RESPONSE,
  STOP_PROVIDER_RESPONSE,
  VALIDATE_CONFIG_REQUEST,
  VALIDATE_PROVIDER_CONFIG_REQUEST,
  VALIDATE_PROVIDER_CONFIG_RESPONSE,
} from '../../../lib/terraform-provider/protocol/messages/configuration';
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
} from '../../../lib/terraform-provider/protocol/messages/resource';
import { bool } from '../../../lib/terraform-provider/protocol/protobuf/fields';
import { planState, replacedBy, settle } from './plan';
import {
  typeOf,
  type DataSourceSchema,
  type ProviderSchema,
  type ResourceSchema,
  type Schema,
  type State,
} from './schema';
import { SCHEMA_RESPONSE, schemaMessage } from './schema-message';

/** Providers on the older SDK may answer a state that differs from the plan in small ways, and say so. */
const LEGACY = { legacyTypeSystem: bool(5) } as const;
const PLAN_RESPONSE = { ...PLAN_RESOURCE_CHANGE_RESPONSE, ...LEGACY };
const APPLY_RESPONSE = { ...APPLY_RESOURCE_CHANGE_RESPONSE, legacyTypeSystem: bool(4) };

/** Every call of the plugin protocol, answered from a schema; each act is a line of the log. */
export function standInCalls(provider: ProviderSchema, logFile: string | undefined): Calls {
  const log = (act: string, type: string, subject: State | null): void => {
    if (logFile === undefined) return;
    const name = subject?.['cluster_name'] ?? subject?.['name'] ?? subject?.['project_id'] ?? null;
    appendFileSync(logFile, `${JSON.stringify({ act, type, name })}\n`);
  };
  const resource = (name: string): ResourceSchema => find(provider.resources, name);
  const calls: Record<string, Call> = {
    GetProviderSchema: callOf(EMPTY, SCHEMA_RESPONSE, () => schemaMessage(provider)),
    ValidateProviderConfig: callOf(
      VALIDATE_PROVIDER_CONFIG_REQUEST,
      VALIDATE_PROVIDER_CONFIG_RESPONSE,
      () => ({}),
    ),
    ConfigureProvider: callOf(CONFIGURE_PROVIDER_REQUEST, DIAGNOSTICS_RESPONSE, () => ({})),
    ValidateResourceConfig: callOf(VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE, () => ({})),
    ValidateDataResourceConfig: callOf(VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE, () => ({})),
    StopProvider: callOf(EMPTY, STOP_PROVIDER_RESPONSE, () => ({})),
    UpgradeResourceState: callOf(
      UPGRADE_RESOURCE_STATE_REQUEST,
      UPGRADE_RESOURCE_STATE_RESPONSE,
      ({ typeName, rawState }) => {
        const type = typeOf(resource(typeName));
        const state = decodeJson(type, rawState?.json ?? new Uint8Array());
        return { upgradedState: encodeValue(type, state) };
      },
    ),
    ReadResource: callOf(READ_RESOURCE_REQUEST, READ_RESOURCE_RESPONSE, (request) => {
      const schema = resource(request.typeName);
      const state = read(schema, request.currentState);
      const answered = state === null ? null : (schema.readBack?.(state) ?? state);
      return { newState: write(schema, answered), private: request.private };
    }),
    PlanResourceChange: callOf(PLAN_RESOURCE_CHANGE_REQUEST, PLAN_RESPONSE, (request) => {
      const schema = resource(request.typeName);
      const prior = read(schema, request.priorState);
      const proposed = read(schema, request.proposedNewState);
      if (proposed === null) return { plannedState: write(schema, null) };
      const planned = planState(schema, proposed, prior);
      const refusal = schema.refuse?.(known(planned));
      if (refusal !== undefined) return complaint(refusal);
      const replaced = prior === null ? [] : replacedBy(schema, planned, prior);
      return {
        plannedState: write(schema, planned),
        requiresReplace: replaced.map((attributeName) => ({ steps: [{ attributeName }] })),
        legacyTypeSystem: true,
      };
    }),
    ApplyResourceChange: callOf(APPLY_RESOURCE_CHANGE_REQUEST, APPLY_RESPONSE, (request) => {
      const schema = resource(request.typeName);
      const prior = read(schema, request.priorState);
      const planned = read(schema, request.plannedState);
      if (planned === null) {
        const refusal = prior === null ? undefined : schema.refuseDelete?.(prior);
        if (refusal !== undefined) return { newState: write(schema, prior), ...complaint(refusal) };
        const isForgotten = prior !== null && schema.forgets?.(prior) === true;
        log(isForgotten ? 'forget' : 'delete', request.typeName, prior);
        return { newState: write(schema, null), legacyTypeSystem: true };
      }
      log(prior === null ? 'create' : 'update', request.typeName, planned);
      const settled = settle(schema, planned, schema.invent?.(planned) ?? {});
      return { newState: write(schema, settled), legacyTypeSystem: true };
    }),
    ImportResourceState: callOf(
      IMPORT_RESOURCE_STATE_REQUEST,
      IMPORT_RESOURCE_STATE_RESPONSE,
      ({ typeName, id }) => {
        const schema = resource(typeName);
        const state = schema.import?.(id);
        if (state === undefined) return complaint(`${typeName} ${id} was not found`);
        log('import', typeName, state);
        return { importedResources: [{ typeName, state: write(schema, state) }] };
      },
    ),
    ReadDataSource: callOf(
      READ_DATA_SOURCE_REQUEST,
      READ_DATA_SOURCE_RESPONSE,
      ({ typeName, config }) => {
        const schema: DataSourceSchema = find(provider.dataSources, typeName);
        const asked = read(schema, config) ?? {};
        return { state: write(schema, { ...asked, ...schema.read(asked) }) };
      },
    ),
  };
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [`/tfplugin6.Provider/${name}`, call]),
  );
}

type Calls = Readonly<Record<string, Call>>;

const read = (schema: Schema, wire: WireValue | undefined): State | null =>
  decodeValue(typeOf(schema), wire) as State | null;
const write = (schema: Schema, state: State | null): { readonly msgpack: Buffer } =>
  encodeValue(typeOf(schema), state as CtyValue);

const complaint = (summary: string): { diagnostics: { severity: number; summary: string }[] } => ({
  diagnostics: [{ severity: Severity.ERROR, summary }],
});

/** Values known now: azurerm's own checks see the others as missing. */
const known = (state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => !isUnknownValue(value)));

function find<Item>(items: Readonly<Record<string, Item>>, name: string): Item {
  const found = items[name];
  if (found === undefined) throw new Error(`this stand-in has no ${name}; add it to its schema`);
  return found;
}
