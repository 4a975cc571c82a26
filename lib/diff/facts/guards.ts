import { tryKnown } from '../../core/values/known';
import { type EngineResource } from '../read/reading';

/** What keeps backups when a resource leaves the code. */
export interface Guard {
  /** How the engine calls it. */
  readonly name: string;
  /** What it does. */
  readonly effect: string;
}

/** The guards one side has and the other side has not, where both say. */
export function guardsOnlyOf(
  side: EngineResource | undefined,
  other: EngineResource | undefined,
): readonly Guard[] {
  if (side === undefined || other === undefined || side.engine !== other.engine) return [];
  const has = (mine: boolean | undefined, yours: boolean | undefined): boolean =>
    mine === true && yours === false;
  return [
    ...(has(tryKnown(side.keptOnRemoval), tryKnown(other.keptOnRemoval)) ? [keepOf(side)] : []),
    ...(has(tryKnown(side.keptOnReplacement), tryKnown(other.keptOnReplacement)) &&
    side.engine === 'cloudformation'
      ? [{ name: 'UpdateReplacePolicy Retain', effect: 'keeps it when it is replaced' }]
      : []),
    ...(has(side.preventDestroy, other.preventDestroy)
      ? [{ name: 'prevent_destroy', effect: 'makes Terraform refuse to destroy it' }]
      : []),
  ];
}

/** What keeps a resource, or its backups, when it leaves the code. */
export function keepOf({ engine, role }: EngineResource): Guard {
  if (engine === 'cloudformation')
    return { name: 'DeletionPolicy Retain', effect: 'keeps it when it leaves the template' };
  return role === 'schedule'
    ? { name: 'skip_destroy', effect: 'keeps the live schedule when the resource is destroyed' }
    : { name: 'retain_backups_enabled', effect: 'keeps the backups when the cluster is destroyed' };
}
