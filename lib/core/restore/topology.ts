import { cannotTellOf, COMPATIBLE, incompatible, type Compatibility } from './compatibility';

/** How a cluster, or a backup of one, is laid out. */
export interface Topology {
  /** Whether it is sharded; a sharded cluster may have one shard. */
  readonly isSharded?: boolean | undefined;
  /** Number of shards. */
  readonly shards?: number | undefined;
  /** Where the config server of a sharded cluster runs: `DEDICATED` or `EMBEDDED`. */
  readonly configServerType?: string | undefined;
}

/** Layouts on both sides of a restore. */
export interface RestoreTopologies {
  /** What is restored. */
  readonly backup: Topology;
  /** What is emptied. */
  readonly target: Topology & {
    /** How messages call it. */
    readonly name: string;
  };
}

/**
 * Whether a backup can be restored into a cluster of another layout: sharded into sharded only, with as many shards and
 * the same kind of config server.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/
 */
export function judgeTopology(sides: RestoreTopologies): Compatibility {
  const { backup, target } = sides;
  if (backup.isSharded === undefined || target.isSharded === undefined)
    return cannotTellOf(
      [backup.isSharded, 'whether the backup is of a sharded cluster'],
      [target.isSharded, `whether ${target.name} is sharded`],
    );
  if (backup.isSharded && target.isSharded) return judgeShards(sides);
  if (backup.isSharded)
    return incompatible(
      `the backup is of a sharded cluster and ${target.name} is a replica set`,
      `restore into a sharded cluster with ${shardsOf(backup)}`,
    );
  if (target.isSharded)
    return {
      verdict: 'incompatible',
      certainty: 'assumed',
      reason: `the backup is of a replica set and ${target.name} is sharded, which no page of Atlas allows`,
      remedy: 'restore into a replica set',
    };
  return COMPATIBLE;
}

function judgeShards(sides: RestoreTopologies): Compatibility {
  const { backup, target } = sides;
  if (backup.shards === undefined || target.shards === undefined)
    return cannotTellOf(
      [backup.shards, 'the number of shards of the backup'],
      [target.shards, `the number of shards of ${target.name}`],
    );
  if (backup.shards !== target.shards)
    return incompatible(
      `the backup has ${shardsOf(backup)} and ${target.name} has ${shardsOf(target)}`,
      `restore into a cluster with ${shardsOf(backup)}`,
    );
  return judgeConfigServers(sides);
}

function judgeConfigServers({ backup, target }: RestoreTopologies): Compatibility {
  const [from, to] = [backup.configServerType, target.configServerType];
  if (from === undefined || to === undefined)
    return cannotTellOf(
      [from, 'the config server type of the backup'],
      [to, `the config server type of ${target.name}`],
    );
  if (from === to) return COMPATIBLE;
  return incompatible(
    `the config server type of the backup is ${from} and that of ${target.name} is ${to}`,
    from === 'DEDICATED'
      ? `set configServerManagementMode of ${target.name} to FIXED_TO_DEDICATED first`
      : `restore into a cluster whose config server type is ${from}`,
  );
}

function shardsOf({ shards }: Topology): string {
  if (shards === undefined) return 'as many shards as it has';
  return shards === 1 ? '1 shard' : `${shards} shards`;
}
