import { Refusal } from './refusal';
import { keyOf } from './resource-id';
import { type AzureState } from './state';

const LOCKS = '/providers/microsoft.authorization/locks/';

interface Lock {
  readonly scope: string;
  readonly level: string;
}

/**
 * Refuses what a lock on a resource, its group or its subscription forbids: CanNotDelete a deletion, ReadOnly every
 * write, actions among them; https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export function refuseIfLocked(state: AzureState, method: string, path: string): void {
  if (method === 'GET' || method === 'HEAD' || keyOf(path).includes(LOCKS)) return;
  const isDelete = method === 'DELETE';
  const lock = locksOf(state).find(
    ({ scope, level }) =>
      `${keyOf(path)}/`.startsWith(`${scope}/`) &&
      (level === 'readonly' || (level === 'cannotdelete' && isDelete)),
  );
  if (lock !== undefined) throw scopeLocked(path, isDelete ? 'delete' : 'write', lock);
}

/** Refuses to delete what holds something that a lock keeps. */
export function refuseIfLockedBelow(state: AzureState, id: string): void {
  const lock = locksOf(state).find(({ scope }) => scope.startsWith(`${keyOf(id)}/`));
  if (lock !== undefined) throw scopeLocked(id, 'delete', lock);
}

function locksOf({ echoes }: AzureState): readonly Lock[] {
  return [...echoes].flatMap(([key, { properties }]) => {
    const [scope = '', name] = key.split(LOCKS);
    if (name === undefined) return [];
    const { level } = properties as { readonly level?: unknown };
    return [{ scope, level: String(level).toLowerCase() }];
  });
}

const scopeLocked = (scope: string, act: 'delete' | 'write', lock: Lock): Refusal =>
  new Refusal(
    409,
    'ScopeLocked',
    `The scope '${scope}' cannot perform ${act} operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
  );
