import { type ClusterModel } from '../../core/model/protection-model';
import { addressIn, notedAt } from '../read/address';
import { type EngineResource, type Reading } from '../read/reading';

/**
 * The older side under the addresses moved blocks of the newer one give it, because that is where its engine looks for
 * what is deployed. What else of a resource changed is judged as if it had always been there.
 */
export function followMoves(before: Reading, { moves }: Reading): Reading {
  if (moves.size === 0) return before;
  const taken = new Set(before.resources.map(addressIn));
  const moved = new Map<EngineResource, EngineResource>();
  for (const resource of before.resources) {
    const found = { ...resource, address: endOf(resource, moves) };
    // Terraform ignores a move onto an address that is in use.
    if (!taken.has(addressIn(found))) moved.set(resource, found);
  }
  if (moved.size === 0) return before;
  return {
    ...before,
    resources: before.resources.map((resource) => moved.get(resource) ?? resource),
    model: { ...before.model, clusters: renamedRuns(before.model.clusters, moved) },
  };
}

/** The newer side, which leaves alone what it moves out of sight: into a module, whose resources no input holds. */
export function withLostMoves(moved: Reading, after: Reading): Reading {
  if (after.moves.size === 0) return after;
  const ends = new Set(after.moves.values());
  const lost = moved.resources.filter(
    (resource) => ends.has(resource.address) && resource.address.startsWith('module.'),
  );
  if (lost.length === 0) return after;
  const left = lost.map((resource) => [addressIn(resource), 'forget'] as const);
  return { ...after, actions: new Map([...after.actions, ...left]) };
}

/** Where a chain of moves ends; one that comes back to where it was moves nothing. */
function endOf(start: EngineResource, moves: Reading['moves']): string {
  const passed = new Set<string>();
  let { address } = start;
  for (
    let next = notedAt(moves, start);
    next !== undefined && !passed.has(next);
    next = notedAt(moves, { ...start, address })
  ) {
    passed.add(next);
    address = next;
  }
  return address;
}

/** Snapshots and restores of the official provider are called by their address. */
function renamedRuns(
  clusters: readonly ClusterModel[],
  moved: ReadonlyMap<EngineResource, EngineResource>,
): readonly ClusterModel[] {
  const addresses = new Map(
    [...moved].map(([{ path, address }, { address: now }]) => [`${path} ${address}`, now]),
  );
  return clusters.map((cluster) => ({
    ...cluster,
    ...(cluster.snapshots !== undefined && {
      snapshots: cluster.snapshots.map((snapshot) => ({
        ...snapshot,
        key: addresses.get(`${snapshot.path} ${snapshot.key}`) ?? snapshot.key,
      })),
    }),
    ...(cluster.restores !== undefined && {
      restores: cluster.restores.map((restore) => ({
        ...restore,
        runId: addresses.get(`${restore.path} ${restore.runId}`) ?? restore.runId,
      })),
    }),
  }));
}
