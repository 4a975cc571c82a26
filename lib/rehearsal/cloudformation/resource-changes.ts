import { isSame, type Json } from '../json';
import { isReplaced } from './change-resource';
import { isCustomResource, resourceTypeOf } from '../resource-types/registry';
import { type Output, type OutputObject } from '../http/output';
import { dependenciesOf } from '../template/dependencies';
import { type ResourceDefinition } from '../template/template';
import { type ChangeSet } from './change-set';
import { type Stack } from './stack';
import { isSameParameters } from './template-parameters';

/** What a change set would do, as DescribeChangeSet tells it. */
export function resourceChanges(stack: Stack, changeSet: ChangeSet): readonly OutputObject[] {
  const after = changeSet.template.Resources;
  const before = stack.template?.Resources ?? {};
  const modified = modifiedIds(stack, changeSet);
  return Object.keys({ ...before, ...after }).flatMap((logicalId) => {
    const definition = after[logicalId];
    const present = stack.resources.get(logicalId);
    const type = definition?.Type ?? present?.type;
    if (type === undefined) return [];
    const change = {
      LogicalResourceId: logicalId,
      PhysicalResourceId: present?.physicalId,
      ResourceType: type,
    };
    if (present === undefined) return [toChange({ ...change, Action: 'Add' })];
    if (definition === undefined) return [toChange({ ...change, Action: 'Remove' })];
    if (!modified.has(logicalId)) return [];
    return [
      toChange({ ...change, Action: 'Modify', ...modification(definition, stack, logicalId) }),
    ];
  });
}

const toChange = (change: OutputObject): OutputObject => ({
  Type: 'Resource',
  ResourceChange: { Scope: [], Details: [], ...change },
});

function modifiedIds(stack: Stack, { template, parameters }: ChangeSet): ReadonlySet<string> {
  const before = stack.template?.Resources ?? {};
  const sameParameters = isSameParameters(stack.parameters, parameters);
  const modified = new Set(
    Object.keys(template.Resources).filter(
      (id) => !sameParameters || !isSame(asJson(before[id]), asJson(template.Resources[id])),
    ),
  );
  // A replaced resource has new attributes, so all that refer to it may change too.
  for (const id of Object.keys(template.Resources))
    if (
      dependenciesOf(template, id).some(
        (other) => modified.has(other) && isCustomResource(template.Resources[other]?.Type ?? ''),
      )
    )
      modified.add(id);
  return modified;
}

function modification(
  definition: ResourceDefinition,
  stack: Stack,
  logicalId: string,
): OutputObject {
  const before = stack.template?.Resources[logicalId];
  const present = stack.resources.get(logicalId);
  const names = Object.keys({ ...before?.Properties, ...definition.Properties }).filter(
    (name) => !isSame(before?.Properties?.[name] ?? null, definition.Properties?.[name] ?? null),
  );
  const type = resourceTypeOf(definition.Type);
  const replaces =
    present !== undefined &&
    names.some((name) => type.replacedBy?.includes(name)) &&
    isReplaced(type, present, definition.Properties ?? {});
  return {
    Replacement: replaces ? 'True' : 'False',
    Scope: ['Properties'],
    Details: names.map((name): Output => detail(name, type.replacedBy?.includes(name) ?? false)),
  };
}

const detail = (name: string, recreates: boolean): OutputObject => ({
  Target: {
    Attribute: 'Properties',
    Name: name,
    RequiresRecreation: recreates ? 'Always' : 'Never',
  },
  Evaluation: 'Static',
  ChangeSource: 'DirectModification',
});

const asJson = (definition: ResourceDefinition | undefined): Json =>
  (definition ?? null) as unknown as Json;
