import {
  type APPLY_RESOURCE_CHANGE_REQUEST,
  type APPLY_RESOURCE_CHANGE_RESPONSE,
  type IMPORT_RESOURCE_STATE_REQUEST,
  type IMPORT_RESOURCE_STATE_RESPONSE,
  type PLAN_RESOURCE_CHANGE_REQUEST,
  type PLAN_RESOURCE_CHANGE_RESPONSE,
  type READ_RESOURCE_REQUEST,
  type READ_RESOURCE_RESPONSE,
  type UPGRADE_RESOURCE_STATE_REQUEST,
  type UPGRADE_RESOURCE_STATE_RESPONSE,
} from '../protocol/messages/resource';
import {
  type DIAGNOSTICS_RESPONSE,
  type VALIDATE_CONFIG_REQUEST,
} from '../protocol/messages/configuration';
import { type Decoded, type Encodable, type Fields } from '../protocol/protobuf/fields';
import { applyCreate, applyRemoval, applyUpdate, requireMatch, type Applied } from './apply-change';
import { type Attributes } from './attributes';
import { complaints } from './call';
import { explain, toWirePath } from './diagnostic';
import { planChange } from './plan-change';
import { decodeRecord, encodeRecord } from './private-record';
import { type Held, type ResourceType } from './resource-type';
import { type Session } from './session';
import { decodeValues, encodeValues, requireValues, settle } from './state-codec';
import { upgradeState } from './upgrade-state';

type Serve<Request extends Fields, Response extends Fields> = (
  request: Decoded<Request>,
  session: Session,
) => Promise<Encodable<Response>> | Encodable<Response>;

/** A kind of resource as the protocol talks to it. */
export interface ServedResource {
  readonly type: Pick<
    ResourceType<Attributes>,
    'typeName' | 'version' | 'description' | 'attributes'
  >;
  readonly validate: Serve<typeof VALIDATE_CONFIG_REQUEST, typeof DIAGNOSTICS_RESPONSE>;
  readonly upgrade: Serve<
    typeof UPGRADE_RESOURCE_STATE_REQUEST,
    typeof UPGRADE_RESOURCE_STATE_RESPONSE
  >;
  readonly read: Serve<typeof READ_RESOURCE_REQUEST, typeof READ_RESOURCE_RESPONSE>;
  readonly plan: Serve<typeof PLAN_RESOURCE_CHANGE_REQUEST, typeof PLAN_RESOURCE_CHANGE_RESPONSE>;
  readonly apply: Serve<
    typeof APPLY_RESOURCE_CHANGE_REQUEST,
    typeof APPLY_RESOURCE_CHANGE_RESPONSE
  >;
  readonly import: Serve<
    typeof IMPORT_RESOURCE_STATE_REQUEST,
    typeof IMPORT_RESOURCE_STATE_RESPONSE
  >;
}

/** Puts the protocol in front of a kind of resource. */
export function serveResource<A extends Attributes>(type: ResourceType<A>): ServedResource {
  const { attributes, typeName } = type;
  return {
    type,
    validate: ({ config }) => complaints(type.validate(requireValues(attributes, config))),
    upgrade: ({ version, rawState }, session) => {
      const json = rawState?.json ?? new Uint8Array();
      const state = upgradeState(type, { version, json });
      type.remember(state, session);
      return { upgradedState: encodeValues(attributes, state) };
    },
    read: (request, session) => read(type, request, session),
    plan: (request, session) => plan(type, request, session),
    apply: (request, session) => applyOrKeep(type, request, session),
    import: async ({ id }, session) => {
      const { state, record, diagnostics = [] } = await type.import(id, session);
      const imported = {
        typeName,
        state: encodeValues(attributes, state),
        private: encodeRecord(record),
      };
      return { importedResources: [imported], ...complaints(diagnostics) };
    },
  };
}

async function read<A extends Attributes>(
  type: ResourceType<A>,
  request: Decoded<typeof READ_RESOURCE_REQUEST>,
  session: Session,
): Promise<Encodable<typeof READ_RESOURCE_RESPONSE>> {
  const held = heldOf(type, request.currentState, request.private);
  if (held === undefined || !session.isConnected)
    return { newState: request.currentState, private: request.private };
  const answer = await type.read(held, session);
  return {
    newState: encodeValues(type.attributes, answer?.state),
    private: encodeRecord(answer?.record),
    ...complaints(answer?.diagnostics ?? []),
  };
}

async function plan<A extends Attributes>(
  type: ResourceType<A>,
  request: Decoded<typeof PLAN_RESOURCE_CHANGE_REQUEST>,
  session: Session,
): Promise<Encodable<typeof PLAN_RESOURCE_CHANGE_RESPONSE>> {
  const { attributes } = type;
  const prior = heldOf(type, request.priorState, request.priorPrivate);
  const next = decodeValues(attributes, request.proposedNewState);
  if (next === undefined) {
    const diagnostics = prior === undefined ? [] : type.planRemoval(prior.state);
    return {
      plannedState: encodeValues(attributes, undefined),
      plannedPrivate: request.priorPrivate,
      ...complaints(diagnostics),
    };
  }
  const change = { prior: prior?.state, next, record: prior?.record };
  const { planned, replacedBy, diagnostics } = await planChange(type, change, session);
  return {
    plannedState: encodeValues(attributes, planned),
    requiresReplace: replacedBy.map((name) => toWirePath([name])),
    plannedPrivate: request.priorPrivate,
    ...complaints(diagnostics),
  };
}

/** What cannot even be read leaves the state as it is: an answer without one would make Terraform forget the object. */
async function applyOrKeep<A extends Attributes>(
  type: ResourceType<A>,
  request: Decoded<typeof APPLY_RESOURCE_CHANGE_REQUEST>,
  session: Session,
): Promise<Encodable<typeof APPLY_RESOURCE_CHANGE_RESPONSE>> {
  try {
    const { held, diagnostics } = await apply(type, request, session);
    return {
      newState: encodeValues(type.attributes, held?.state),
      private: encodeRecord(held?.record),
      ...complaints(diagnostics),
    };
  } catch (error) {
    return {
      newState: request.priorState,
      private: request.plannedPrivate,
      ...complaints([explain(error)]),
    };
  }
}

async function apply<A extends Attributes>(
  type: ResourceType<A>,
  request: Decoded<typeof APPLY_RESOURCE_CHANGE_REQUEST>,
  session: Session,
): Promise<Applied<A>> {
  const { attributes } = type;
  const prior = heldOf(type, request.priorState, request.plannedPrivate);
  const next = decodeValues(attributes, request.plannedState);
  if (next === undefined)
    return prior === undefined
      ? { held: undefined, diagnostics: [] }
      : await applyRemoval(type, prior, session);
  // Of an update the configuration may differ in what lifecycle.ignore_changes names.
  if (prior === undefined)
    requireMatch(attributes, next, requireValues(attributes, request.config));
  const planned = settle(attributes, next);
  return prior === undefined
    ? await applyCreate(type, planned, session)
    : await applyUpdate(type, { ...prior, planned }, session);
}

function heldOf<A extends Attributes>(
  { attributes }: ResourceType<A>,
  state: Decoded<typeof READ_RESOURCE_REQUEST>['currentState'],
  record: Uint8Array,
): Held<A> | undefined {
  const values = decodeValues(attributes, state);
  if (values === undefined) return undefined;
  return { state: settle(attributes, values), record: decodeRecord(record) };
}
