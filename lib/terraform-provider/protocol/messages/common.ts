import { bytes, int, list, message, text } from '../protobuf/fields';

// Field numbers: https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/tfplugin6.proto

/** A value, encoded one way or the other. */
export const DYNAMIC_VALUE = { msgpack: bytes(1), json: bytes(2) };

const STEP = { attributeName: text(1), elementKeyString: text(2), elementKeyInt: int(3) };

/** Where in a value. */
export const ATTRIBUTE_PATH = { steps: list(1, STEP) };

/** A complaint. */
export const DIAGNOSTIC = {
  severity: int(1),
  summary: text(2),
  detail: text(3),
  attribute: message(4, ATTRIBUTE_PATH),
};

/** Nothing. */
export const EMPTY = {};

/** Severities of a diagnostic. */
export const Severity = { ERROR: 1, WARNING: 2 } as const;
