import { decodeJson } from '../protocol/cty/dynamic-value';
import { ValueError } from '../protocol/cty/value-error';
import { type Attributes, type KnownValues, objectTypeOf } from './attributes';
import { type ResourceType } from './resource-type';
import { releaseOf } from './schema-version';

/** A state as Terraform stored it. */
export interface StoredState {
  /** Version of its shape. */
  readonly version: number;
  readonly json: Uint8Array;
}

/** Brings a stored state to the shape of today. @throws {ValueError} */
export function upgradeState<A extends Attributes>(
  type: ResourceType<A>,
  { version, json }: StoredState,
): KnownValues<A> {
  if (version > type.version)
    throw new ValueError(
      [],
      `of ${type.typeName} was written by a newer provider; require version ~> ${releaseOf(version)} of it and run terraform init -upgrade`,
    );
  let state = parse(json);
  for (let from = version; from < type.version; from++)
    state = type.upgrades[from]?.(state) ?? state;
  const upgraded = decodeJson(objectTypeOf(type.attributes), Buffer.from(JSON.stringify(state)));
  return upgraded as KnownValues<A>;
}

function parse(json: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const state: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
    if (typeof state === 'object' && state !== null && !Array.isArray(state))
      return state as Readonly<Record<string, unknown>>;
  } catch {
    // told below, as is JSON that is no object
  }
  throw new ValueError(
    [],
    'in the state file is not a JSON object; bring back the state from its last backup (terraform state push)',
  );
}
