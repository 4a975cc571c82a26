import { type CtyType } from '../../../lib/terraform-provider/protocol/cty/cty-type';

/** An attribute as its provider declares it. */
export interface AttributeSchema {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  /** Whether a change of it replaces the resource. */
  readonly forceNew?: boolean;
  /** The value it has when the configuration leaves it out. */
  readonly default?: string | number | boolean;
}

/** A nested block. */
export interface BlockSchema {
  readonly nesting: 'single' | 'list' | 'set';
  readonly min?: number;
  readonly max?: number;
  readonly forceNew?: boolean;
  readonly block: Schema;
}

/** Attributes and blocks. */
export interface Schema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly blocks?: Readonly<Record<string, BlockSchema>>;
}

/** Values of a resource; null where there is none. */
export type State = Readonly<Record<string, unknown>>;

/** A resource and how its provider treats it. */
export interface ResourceSchema extends Schema {
  /** Computed values the service would give a new one. */
  readonly invent?: (planned: State) => State;
  /** What the service answers beyond what was sent. */
  readonly readBack?: (state: State) => State;
  /** What the provider refuses when it plans; values known only after apply are undefined. */
  readonly refuse?: (planned: State) => string | undefined;
  /** What its delete says: text refuses, undefined deletes. */
  readonly refuseDelete?: (state: State) => string | undefined;
  /** Whether its delete leaves the live object alone. */
  readonly forgets?: (state: State) => boolean;
  /** The live object an id names. */
  readonly import?: (id: string) => State;
}

/** A data source and what it reads. */
export interface DataSourceSchema extends Schema {
  readonly read: (config: State) => State;
}

/** A provider as far as the examples use it. */
export interface ProviderSchema {
  readonly configuration: Schema;
  readonly resources: Readonly<Record<string, ResourceSchema>>;
  readonly dataSources: Readonly<Record<string, DataSourceSchema>>;
}

/** An attribute that must be set. */
export const required = (type: CtyType, more: Partial<AttributeSchema> = {}): AttributeSchema => ({
  type,
  required: true,
  ...more,
});
/** An attribute that may be set. */
export const optional = (type: CtyType, more: Partial<AttributeSchema> = {}): AttributeSchema => ({
  type,
  optional: true,
  ...more,
});
/** An attribute that may be set and has a value of its own otherwise. */
export const optionalComputed = (
  type: CtyType,
  more: Partial<AttributeSchema> = {},
): AttributeSchema => ({ type, optional: true, computed: true, ...more });
/** An attribute only the service sets. */
export const computed = (type: CtyType): AttributeSchema => ({ type, computed: true });

/** Replaces the resource. */
export const FORCE_NEW = { forceNew: true } as const;

/** The type of the values of a schema, as Terraform sends them. */
export function typeOf({ attributes, blocks = {} }: Schema): CtyType {
  const entries: [string, CtyType][] = Object.entries(attributes).map(([name, { type }]) => [
    name,
    type,
  ]);
  for (const [name, { nesting, block }] of Object.entries(blocks))
    entries.push([name, nesting === 'single' ? typeOf(block) : [nesting, typeOf(block)]]);
  return ['object', Object.fromEntries(entries)];
}
