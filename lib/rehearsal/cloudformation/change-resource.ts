import { isSame, type JsonObject } from '../json';
import { isCustomResource, resourceTypeOf } from '../resource-types/registry';
import {
  ProvisionFailure,
  type ResourceRequest,
  type ResourceType,
} from '../resource-types/resource-type';
import { type ResourceDefinition } from '../template/template';
import { type Operation } from './operation';
import { type Provisioned, type StackResource } from './stack-resource';

/** Makes or changes one resource, unless it already is as asked for. @throws ProvisionFailure */
export async function changeResource(
  operation: Operation,
  logicalId: string,
  definition: ResourceDefinition,
  evaluate: () => JsonObject,
): Promise<void> {
  const { stack } = operation;
  const before = stack.resources.get(logicalId);
  const { Type: type } = definition;
  const blank = { logicalId, type, physicalId: before?.physicalId ?? '' };
  const verb = before === undefined ? 'CREATE' : 'UPDATE';
  try {
    const properties = evaluate();
    if (before !== undefined && isSame(before.properties, properties)) {
      stack.resources.set(logicalId, { ...before, ...policiesOf(definition) });
      return;
    }
    stack.record(blank, `${verb}_IN_PROGRESS`);
    const request = { world: operation.world, stack, logicalId, type, properties };
    const provisioned = await provision(request, before);
    const after = toResource(request, definition, provisioned, `${verb}_COMPLETE`);
    stack.resources.set(logicalId, after);
    operation.changes.push({ logicalId, before, after, hasTouched: true });
    stack.record(after, after.status);
  } catch (error) {
    const failure = toFailure(error);
    noteFailure(operation, { logicalId, definition, before, evaluate, failure });
    stack.record(
      { ...blank, physicalId: failure.physicalId ?? blank.physicalId },
      `${verb}_FAILED`,
      failure.message,
    );
    throw failure;
  }
}

async function provision(
  request: ResourceRequest,
  before: StackResource | undefined,
): Promise<Provisioned> {
  failIfAsked(request);
  const type = resourceTypeOf(request.type);
  if (before === undefined) return type.create(request);
  return isReplaced(type, before, request.properties)
    ? type.create(request)
    : type.update(request, before);
}

/** Whether a change of properties means a new resource. */
export const isReplaced = (
  { replacedBy = [] }: ResourceType,
  before: StackResource,
  properties: JsonObject,
): boolean =>
  replacedBy.some((name) => !isSame(before.properties[name] ?? null, properties[name] ?? null));

function failIfAsked({ world, logicalId, type }: ResourceRequest): void {
  if (isCustomResource(type)) return;
  const asked = [...world.failures].find(([prefix]) => logicalId.startsWith(prefix));
  if (asked === undefined) return;
  world.failures.delete(asked[0]);
  throw new ProvisionFailure(asked[1], { hasTouched: false });
}

interface Attempt {
  readonly logicalId: string;
  readonly definition: ResourceDefinition;
  readonly before: StackResource | undefined;
  readonly evaluate: () => JsonObject;
  readonly failure: ProvisionFailure;
}

/** Keeps what a failure left behind, so that the rollback can take it back. */
function noteFailure(operation: Operation, attempt: Attempt): void {
  const { logicalId, definition, before, evaluate, failure } = attempt;
  if (!failure.hasTouched) {
    operation.changes.push({ logicalId, before, after: undefined, hasTouched: false });
    return;
  }
  const { world, stack } = operation;
  const request = { world, stack, logicalId, type: definition.Type, properties: evaluate() };
  const physicalId = failure.physicalId ?? before?.physicalId ?? '';
  const attributes = before?.attributes ?? {};
  const status = before === undefined ? 'CREATE_FAILED' : 'UPDATE_FAILED';
  const after = toResource(request, definition, { physicalId, attributes }, status);
  stack.resources.set(logicalId, after);
  operation.changes.push({ logicalId, before, after, hasTouched: true });
}

const toFailure = (error: unknown): ProvisionFailure =>
  error instanceof ProvisionFailure
    ? error
    : new ProvisionFailure(error instanceof Error ? error.message : String(error), {
        hasTouched: false,
      });

const toResource = (
  { logicalId, type, properties }: ResourceRequest,
  definition: ResourceDefinition,
  { physicalId, attributes, noEcho = false }: Provisioned,
  status: string,
): StackResource => ({
  logicalId,
  type,
  physicalId,
  properties,
  attributes,
  noEcho,
  status,
  ...policiesOf(definition),
});

const policiesOf = ({
  DeletionPolicy = 'Delete',
  UpdateReplacePolicy = 'Delete',
}: ResourceDefinition): Pick<StackResource, 'deletionPolicy' | 'updateReplacePolicy'> => ({
  deletionPolicy: DeletionPolicy,
  updateReplacePolicy: UpdateReplacePolicy,
});
