import { type ResourceEvent } from '../../lib/handlers/event';

/** A resource as CloudFormation holds it. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Undefined where its creation failed before it was answered: the framework then deletes nothing. */
  readonly physicalId: string | undefined;
}

/** A stack as CloudFormation holds it. */
export interface Stack {
  readonly name: string;
  readonly id: string;
  status: string;
  /** What is deployed, by logical id. */
  resources: Map<string, Resource>;
  /** What the template holds, by slot; a deployment makes it so. */
  readonly template: Map<number, Readonly<Record<string, number>>>;
}

/** A stack that was never deployed. */
export const newStack = (name: string): Stack => ({
  name,
  id: `arn:aws:cloudformation:us-east-1:123456789012:stack/${name}/1234`,
  status: 'none',
  resources: new Map(),
  template: new Map(),
});

/** How an event ended. */
export interface Outcome {
  readonly failure?: string;
  readonly physicalId: string | undefined;
}

/** What a deployment did to one resource. */
export interface Change {
  readonly before: Resource | undefined;
  readonly after: Resource;
}

/** Sends an event and polls until it is complete. */
export type Carry = (event: Omit<ResourceEvent, 'RequestId' | 'StackId'>) => Promise<Outcome>;

/** What a deployment goes by. */
export interface Deployment {
  readonly desired: readonly Omit<Resource, 'physicalId'>[];
  /** After so many changes something else in the stack fails. */
  readonly failsAfter: number | null;
  readonly carry: Carry;
}

/** Deploys a stack: changes, and the clean-up of what is gone, or the way back. */
export async function deploy(stack: Stack, deployment: Deployment): Promise<void> {
  const isNew = stack.resources.size === 0;
  stack.status = isNew ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS';
  const held = new Map(stack.resources);
  const changes: Change[] = [];
  if (!(await apply(stack, deployment, changes))) {
    await rollBack(stack, { isNew, held, changes }, deployment.carry);
    return;
  }
  if (!isNew) stack.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
  const wanted = new Set(deployment.desired.map(({ logicalId }) => logicalId));
  const gone = [...stack.resources.values()].filter(({ logicalId }) => !wanted.has(logicalId));
  for (const resource of gone) stack.resources.delete(resource.logicalId);
  const replaced = changes.flatMap(({ before, after }) =>
    before !== undefined && before.physicalId !== after.physicalId ? [before] : [],
  );
  for (const resource of [...gone, ...replaced]) await remove(resource, deployment.carry);
  stack.status = isNew ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE';
}

async function apply(
  stack: Stack,
  { desired, failsAfter, carry }: Deployment,
  changes: Change[],
): Promise<boolean> {
  for (const { logicalId, type, properties } of desired) {
    const before = stack.resources.get(logicalId);
    if (before !== undefined && isSame(before.properties, properties)) continue;
    if (changes.length === failsAfter) return false;
    const { failure, physicalId } = await carry({
      RequestType: before === undefined ? 'Create' : 'Update',
      LogicalResourceId: logicalId,
      ResourceType: type,
      ResourceProperties: properties,
      ...(before?.physicalId !== undefined && { PhysicalResourceId: before.physicalId }),
      ...(before !== undefined && { OldResourceProperties: before.properties }),
    });
    const after = { logicalId, type, properties, physicalId: physicalId ?? before?.physicalId };
    stack.resources.set(logicalId, after);
    changes.push({ before, after });
    if (failure !== undefined) return false;
  }
  return changes.length !== failsAfter;
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Undoing {
  readonly isNew: boolean;
  readonly held: Map<string, Resource>;
  readonly changes: readonly Change[];
}

async function rollBack(
  stack: Stack,
  { isNew, held, changes }: Undoing,
  carry: Carry,
): Promise<void> {
  stack.status = isNew ? 'ROLLBACK_IN_PROGRESS' : 'UPDATE_ROLLBACK_IN_PROGRESS';
  const leftovers: Resource[] = [];
  for (const { before, after } of [...changes].reverse()) {
    if (before === undefined) {
      if (isNew) await remove(after, carry);
      else leftovers.push(after);
      continue;
    }
    const { physicalId = after.physicalId } = await carry({
      RequestType: 'Update',
      LogicalResourceId: after.logicalId,
      ResourceType: after.type,
      ResourceProperties: before.properties,
      OldResourceProperties: after.properties,
      ...(after.physicalId !== undefined && { PhysicalResourceId: after.physicalId }),
    });
    if (physicalId !== after.physicalId) leftovers.push(after);
    held.set(after.logicalId, { ...before, physicalId });
  }
  if (!isNew) stack.status = 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS';
  for (const resource of leftovers) await remove(resource, carry);
  stack.resources = isNew ? new Map() : held;
  stack.status = isNew ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE';
}

/** Deletes a stack; what cannot be deleted keeps it. */
export async function deleteStack(stack: Stack, carry: Carry): Promise<void> {
  stack.status = 'DELETE_IN_PROGRESS';
  for (const resource of [...stack.resources.values()].reverse())
    if (await remove(resource, carry)) stack.resources.delete(resource.logicalId);
  stack.status = stack.resources.size === 0 ? 'DELETE_COMPLETE' : 'DELETE_FAILED';
}

/** Sends the Delete of a resource; the framework keeps that of one whose creation was never answered. */
async function remove(
  { logicalId, type, properties, physicalId }: Resource,
  carry: Carry,
): Promise<boolean> {
  if (physicalId === undefined) return true;
  const { failure } = await carry({
    RequestType: 'Delete',
    LogicalResourceId: logicalId,
    ResourceType: type,
    ResourceProperties: properties,
    PhysicalResourceId: physicalId,
  });
  return failure === undefined;
}
