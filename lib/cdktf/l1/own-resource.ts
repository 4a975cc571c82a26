const BRAND = Symbol.for('mongodb-backup-constructs.own-resource');

/** Marks a resource as one of ours, also for another copy of this package. */
export function markOwn<Resource extends object>(resource: Resource): Resource {
  Object.defineProperty(resource, BRAND, { value: true });
  return resource;
}

/** Whether this package made a resource. */
export const isOwn = (resource: object): boolean => BRAND in resource;
