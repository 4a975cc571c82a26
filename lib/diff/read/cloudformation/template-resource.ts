import { isUnknown, type Known, type Unknown } from '../../../core/values/known';
import { canonical } from '../../canonical';
import { type EngineResource, type ResourceRole } from '../reading';
import { isSettings, present, type Settings } from '../values';
import { normalise, type Definitions } from './normalise';
import { resolveReferences, type Followed } from './resolve-references';

/** A resource as it stands in a template. */
export interface TemplatePart {
  readonly stack: string;
  readonly logicalId: string;
  readonly definition: Settings;
  /** What the intrinsic functions in it are about. */
  readonly definitionOf: Definitions;
  /** What references in it lead to. */
  readonly followed: Followed;
}

/** A resource of a template with its head read. */
export interface TemplateResource extends TemplatePart {
  readonly type: string;
  readonly path: string;
  readonly properties: Settings;
  /** What of its properties a macro writes only at deploy: all, or some of those that are left out. */
  readonly hidden?: Unknown;
}

/** Reads the head of a resource; the construct path is in its metadata. */
export function templateResource(part: TemplatePart): TemplateResource {
  const { stack, logicalId, definition, definitionOf, followed } = part;
  const metadata = definition['Metadata'];
  const path = isSettings(metadata) ? metadata['aws:cdk:path'] : undefined;
  const properties = normalise(
    resolveReferences(definition['Properties'] ?? {}, followed),
    definitionOf,
  );
  return {
    type: String(definition['Type']),
    path: typeof path === 'string' ? path : `${stack}/${logicalId}`,
    properties: isSettings(properties) ? properties : {},
    ...present('hidden', hiddenIn(properties)),
    ...part,
  };
}

/** `Fn::Transform` includes what it makes beside the properties that are written. */
function hiddenIn(properties: unknown): Unknown | undefined {
  if (isUnknown(properties)) return properties;
  const macro = isSettings(properties) ? properties['Fn::Transform'] : undefined;
  return macro === undefined ? undefined : { unknown: macro };
}

/** What the role of a resource adds to what every resource says. */
export type Habits = Pick<EngineResource, 'retroactive'> &
  Partial<Pick<EngineResource, 'terminationProtection' | 'paused' | 'unreadable'>> & {
    /** Properties whose change replaces it. */
    readonly createOnly: readonly string[];
  };

/** What CloudFormation and the official handler will do with a resource. */
export function engineResource(
  resource: TemplateResource,
  role: ResourceRole,
  { createOnly, ...habits }: Habits,
): EngineResource {
  const { type, path, stack, logicalId, properties, definition } = resource;
  return {
    role,
    path,
    address: `${stack}.${logicalId}`,
    engine: 'cloudformation',
    type,
    createOnly: Object.fromEntries(
      createOnly.map((name) => [name, canonical(properties[name] ?? resource.hidden ?? null)]),
    ),
    content: canonical(properties),
    keptOnRemoval: isRetained(definition['DeletionPolicy']),
    keptOnReplacement: isRetained(definition['UpdateReplacePolicy']),
    masked: [],
    ...habits,
  };
}

function isRetained(policy: unknown): Known<boolean> {
  if (typeof policy === 'object' && policy !== null) return { unknown: policy };
  return policy === 'Retain' || policy === 'RetainExceptOnCreate';
}
