import { idBeside } from './object-id';
import { type SimulatedCluster, type SimulatedZone } from './state';

/** The id of a zone's replication spec before 2024-08-05: neither the zone's nor that of a shard (recorded). */
export const oldSpecIdOf = ({ id }: SimulatedZone): string => idBeside(id, 'replication spec');

/** The zone an id of an old replication spec stands for. */
export const zoneOfOldSpec = (
  { zones }: SimulatedCluster,
  specId: string,
): SimulatedZone | undefined => zones.find((zone) => oldSpecIdOf(zone) === specId);
