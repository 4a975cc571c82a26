import { isSettings, type Settings } from '../values';

/** What references of a template can be followed to. */
export interface Followed {
  /** The resources of the template. */
  readonly resources: Settings;
  /** What the parent passes to a nested stack, by parameter. */
  readonly passed: Settings;
}

const OFFICIAL = 'MongoDB::Atlas::';
const CLUSTERS: readonly unknown[] = [`${OFFICIAL}Cluster`, `${OFFICIAL}FlexCluster`];
const ATTRIBUTE = /^\$\{([A-Za-z0-9]+)\.([A-Za-z0-9]+)\}$/;

/** Properties with what their references to other official resources of the template, or to the parent, stand for. */
export function resolveReferences(
  value: unknown,
  followed: Followed,
  passing: readonly string[] = [],
): unknown {
  if (Array.isArray(value)) return value.map((part) => resolveReferences(part, followed, passing));
  if (!isSettings(value)) return value;
  const parameter = value['Ref'];
  if (typeof parameter === 'string' && Object.hasOwn(followed.passed, parameter))
    return followed.passed[parameter];
  const [logicalId, name] = referenceIn(value, followed);
  const place = `${String(logicalId)}.${String(name)}`;
  const found = propertyOf(logicalId, name, followed);
  if (found !== undefined && !passing.includes(place))
    return resolveReferences(found, followed, [...passing, place]);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, resolveReferences(part, followed, passing)]),
  );
}

/** The resource and property a value is about: an attribute, or the name of a cluster. */
function referenceIn(value: Settings, { resources }: Followed): readonly unknown[] {
  const { Ref: logicalId, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
  if (Array.isArray(attribute)) return attribute as readonly unknown[];
  if (typeof attribute === 'string') return attribute.split('.');
  if (typeof text === 'string') return ATTRIBUTE.exec(text)?.slice(1) ?? [];
  const resource = typeof logicalId === 'string' ? resources[logicalId] : undefined;
  return isSettings(resource) && CLUSTERS.includes(resource['Type']) ? [logicalId, 'Name'] : [];
}

function propertyOf(logicalId: unknown, name: unknown, { resources }: Followed): unknown {
  if (typeof logicalId !== 'string' || typeof name !== 'string') return undefined;
  const resource = Object.hasOwn(resources, logicalId) ? resources[logicalId] : undefined;
  if (!isSettings(resource) || !String(resource['Type']).startsWith(OFFICIAL)) return undefined;
  const properties = resource['Properties'];
  return isSettings(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
}
