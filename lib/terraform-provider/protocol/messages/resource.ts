import { bytes, int, list, message, text } from '../protobuf/fields';
import { ATTRIBUTE_PATH, DIAGNOSTIC, DYNAMIC_VALUE } from './common';

/** UpgradeResourceState. */
export const UPGRADE_RESOURCE_STATE_REQUEST = {
  typeName: text(1),
  version: int(2),
  rawState: message(3, { json: bytes(1) }),
};
/** UpgradeResourceState. */
export const UPGRADE_RESOURCE_STATE_RESPONSE = {
  upgradedState: message(1, DYNAMIC_VALUE),
  diagnostics: list(2, DIAGNOSTIC),
};

/** ReadResource. */
export const READ_RESOURCE_REQUEST = {
  typeName: text(1),
  currentState: message(2, DYNAMIC_VALUE),
  private: bytes(3),
};
/** ReadResource. */
export const READ_RESOURCE_RESPONSE = {
  newState: message(1, DYNAMIC_VALUE),
  diagnostics: list(2, DIAGNOSTIC),
  private: bytes(3),
};

/** PlanResourceChange. */
export const PLAN_RESOURCE_CHANGE_REQUEST = {
  typeName: text(1),
  priorState: message(2, DYNAMIC_VALUE),
  proposedNewState: message(3, DYNAMIC_VALUE),
  config: message(4, DYNAMIC_VALUE),
  priorPrivate: bytes(5),
};
/** PlanResourceChange. */
export const PLAN_RESOURCE_CHANGE_RESPONSE = {
  plannedState: message(1, DYNAMIC_VALUE),
  requiresReplace: list(2, ATTRIBUTE_PATH),
  plannedPrivate: bytes(3),
  diagnostics: list(4, DIAGNOSTIC),
};

/** ApplyResourceChange. */
export const APPLY_RESOURCE_CHANGE_REQUEST = {
  typeName: text(1),
  priorState: message(2, DYNAMIC_VALUE),
  plannedState: message(3, DYNAMIC_VALUE),
  config: message(4, DYNAMIC_VALUE),
  plannedPrivate: bytes(5),
};
/** ApplyResourceChange. */
export const APPLY_RESOURCE_CHANGE_RESPONSE = {
  newState: message(1, DYNAMIC_VALUE),
  private: bytes(2),
  diagnostics: list(3, DIAGNOSTIC),
};

/** ImportResourceState. */
export const IMPORT_RESOURCE_STATE_REQUEST = { typeName: text(1), id: text(2) };
/** ImportResourceState. */
export const IMPORT_RESOURCE_STATE_RESPONSE = {
  importedResources: list(1, {
    typeName: text(1),
    state: message(2, DYNAMIC_VALUE),
    private: bytes(3),
  }),
  diagnostics: list(2, DIAGNOSTIC),
};
