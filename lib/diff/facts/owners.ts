import { tryIdentityOf } from '../../core/model/describe';
import { type ClusterModel } from '../../core/model/protection-model';
import { canonical } from '../canonical';

/** Whether the two sides of a pair belong to one cluster. */
export type OwnerOrder = 'same' | 'another' | 'cannot tell';

/** Compares the clusters two sides belong to; an unknown name is taken for the same only below the same construct. */
export function compareOwners(old: ClusterModel, young: ClusterModel): OwnerOrder {
  const [from, to] = [tryIdentityOf(old), tryIdentityOf(young)];
  if (from !== undefined && to !== undefined) return from === to ? 'same' : 'another';
  const isOneText =
    canonical([old.projectId, old.name]) === canonical([young.projectId, young.name]);
  return isOneText || old.path === young.path ? 'same' : 'cannot tell';
}
