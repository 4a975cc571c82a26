import { type Provisioned, type StackResource } from '../cloudformation/stack-resource';
import { type Stack } from '../cloudformation/stack';
import { type JsonObject } from '../json';
import { type World } from '../world';

/** What is asked of a resource type. */
export interface ResourceRequest {
  readonly world: World;
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
}

/** How resources of one type are made, changed and taken away. */
export interface ResourceType {
  create(request: ResourceRequest): Provisioned | Promise<Provisioned>;
  /** A physical id other than the present one says that the resource was replaced. */
  update(request: ResourceRequest, present: StackResource): Provisioned | Promise<Provisioned>;
  remove?(request: ResourceRequest, present: StackResource): void | Promise<void>;
  /** Properties whose change replaces the resource. */
  readonly replacedBy?: readonly string[];
  /** Whether a rollback tells the resource itself, instead of just going back to the one replaced. */
  readonly isTold?: boolean;
}

/** A resource that could not be made or changed. */
export class ProvisionFailure extends Error {
  public readonly physicalId: string | undefined;
  /** Whether something outside may have changed before the failure. */
  public readonly hasTouched: boolean;

  public constructor(
    reason: string,
    { physicalId, hasTouched }: { physicalId?: string | undefined; hasTouched: boolean },
  ) {
    super(reason);
    this.physicalId = physicalId;
    this.hasTouched = hasTouched;
  }
}
