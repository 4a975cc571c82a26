import { type ForeignResourceModel } from '../model/foreign-resource-model';
import { type ModelRule, type PlacedViolation } from './rule';

/** What one kind of resource of other bindings must be, and what is said where it is not. */
export interface ForeignResourceCheck {
  /** The type in the engine. */
  readonly type: string;
  /** Whether nothing is lost with it. */
  readonly isSafe: (resource: ForeignResourceModel) => boolean;
  /** The fact. */
  readonly message: string;
  /** The remedy. */
  readonly fix: string;
}

/** Checks every resource of one type that this package did not make. */
export function foreignResources(check: ForeignResourceCheck): ModelRule['check'] {
  const { type, isSafe, message, fix } = check;
  return ({ foreignResources: resources = [] }) =>
    resources
      .filter((resource) => resource.type === type && !isSafe(resource))
      .map((resource): PlacedViolation => ({
        subject: `resource ${resource.path}`,
        origin: resource,
        message,
        fix,
      }));
}
