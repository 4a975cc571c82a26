import { type Known } from '../../../core/values/known';
import { canonical } from '../../canonical';
import { type Address } from '../address';
import { type EngineResource, type PlannedAction, type ResourceRole } from '../reading';
import { type Settings } from '../values';

/** A managed resource as a configuration or one side of a plan has it. */
export interface TerraformResource extends Address {
  readonly type: string;
  /** Address, e.g. `mongodbatlas_advanced_cluster.orders`. */
  readonly address: string;
  /** Stack of a CDKTF output. */
  readonly stack?: string;
  /** Construct path, or the address. */
  readonly path: string;
  /** Attributes; an expression or a value known after apply is an unknown value. */
  readonly values: Settings;
  /** Top-level attributes marked sensitive; `*` if everything is. */
  readonly sensitive: readonly string[];
  /** What a plan does with it, and the side of the plan this is. */
  readonly action?: PlannedAction;
  readonly side?: 'before' | 'after';
  /** What forces its replacement, as a plan says. */
  readonly replacePaths?: readonly string[];
  /** Whether Terraform refuses to destroy it; undefined where the input does not say. */
  readonly preventDestroy?: boolean;
}

/** What the role of a resource adds to what every resource says. */
export type Habits = Pick<EngineResource, 'retroactive'> &
  Partial<
    Pick<EngineResource, 'terminationProtection' | 'paused' | 'unreadable' | 'runsOncePerName'>
  > & {
    /** Attributes whose change replaces it. */
    readonly createOnly: readonly string[];
    /** Whether it, or its backups, outlive its destruction. @default false */
    readonly isKept?: Known<boolean>;
    /** Attributes a report may print, by the names the provider has for them. */
    readonly printed: readonly string[];
  };

/** What Terraform and the official provider will do with a resource. */
export function engineResource(
  resource: TerraformResource,
  role: ResourceRole,
  { createOnly, isKept = false, printed, ...habits }: Habits,
): EngineResource {
  const { type, path, address, stack, values, sensitive, preventDestroy, replacePaths } = resource;
  return {
    role,
    path,
    address,
    ...(stack !== undefined && { stack }),
    engine: 'terraform',
    type,
    createOnly: Object.fromEntries(
      createOnly.map((name) => [name, canonical(values[name] ?? null)]),
    ),
    content: canonical(values),
    keptOnRemoval: isKept,
    keptOnReplacement: isKept,
    masked: sensitive.includes('*')
      ? ['name', ...printed]
      : printed
          .filter((name) => sensitive.includes(name))
          .map((name) => (NAMES.includes(name) ? 'name' : name)),
    ...(preventDestroy !== undefined && { preventDestroy }),
    ...(replacePaths !== undefined && { replacePaths }),
    ...habits,
  };
}

/** What names the subject of a change; the delivery of a restore names its target. */
const NAMES = [
  'name',
  'cluster_name',
  'project_id',
  'target_cluster_name',
  'target_project_id',
  'delivery_type_config',
];
