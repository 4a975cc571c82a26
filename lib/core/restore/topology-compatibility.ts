import { type Compatibility } from './version-compatibility';

/** How a cluster is built; a replica set has one shard and no config server. */
export interface TopologyFacts {
  readonly isSharded: boolean | undefined;
  readonly shards: number | undefined;
  /** `EMBEDDED` or `DEDICATED`; sharded clusters only. */
  readonly configServerType?: string | undefined;
}

/**
 * Whether a cluster built like the target can take data of one built like the source: replica set into replica set, or
 * shards into as many shards with the same kind of config server.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/
 */
export function topologyCompatibility(source: TopologyFacts, target: TopologyFacts): Compatibility {
  if (source.isSharded === undefined || target.isSharded === undefined)
    return { verdict: 'cannot tell', missing: 'the topology of both clusters' };
  if (source.isSharded !== target.isSharded) {
    const kind = source.isSharded ? 'a sharded cluster' : 'a replica set';
    return {
      verdict: 'incompatible',
      fact: `the data is of ${kind} and the target is ${target.isSharded ? 'a sharded cluster' : 'a replica set'}`,
      remedy: `restore into ${kind}`,
    };
  }
  return source.isSharded ? shardCompatibility(source, target) : { verdict: 'compatible' };
}

function shardCompatibility(source: TopologyFacts, target: TopologyFacts): Compatibility {
  if (source.shards === undefined || target.shards === undefined)
    return { verdict: 'cannot tell', missing: 'the number of shards of both clusters' };
  if (source.shards !== target.shards) {
    return {
      verdict: 'incompatible',
      fact: `the data is of ${source.shards} shards and the target has ${target.shards}`,
      remedy: `restore into a cluster of ${source.shards} shards`,
    };
  }
  return configServerCompatibility(source, target);
}

function configServerCompatibility(source: TopologyFacts, target: TopologyFacts): Compatibility {
  if (source.configServerType === undefined || target.configServerType === undefined)
    return { verdict: 'cannot tell', missing: 'the kind of config server of both clusters' };
  if (source.configServerType === target.configServerType) return { verdict: 'compatible' };
  return {
    verdict: 'incompatible',
    fact: `the data is of a cluster with ${source.configServerType} config servers and the target has ${target.configServerType} ones`,
    remedy:
      source.configServerType === 'DEDICATED'
        ? 'set configServerManagementMode of the target to FIXED_TO_DEDICATED first'
        : 'restore into a cluster with EMBEDDED config servers',
  };
}
