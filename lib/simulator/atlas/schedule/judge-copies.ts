import { type WireCopySetting } from '../../../atlas/wire/schedule';
import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'ON_DEMAND'];
const MOST_LAST_SNAPSHOTS = 500;

/** Refuses copy settings Atlas refuses; a copied frequency without an item is accepted (seen live). */
export function judgeCopies(copies: readonly WireCopySetting[], cluster: SimulatedCluster): void {
  const seen = new Set<string>();
  for (const copy of copies) {
    judgeCopy(copy, cluster);
    const key = `${copy.zoneId} ${copy.regionName}`;
    if (seen.has(key)) refuse(`two copy settings for ${copy.regionName}`);
    seen.add(key);
  }
}

function judgeCopy(copy: WireCopySetting, cluster: SimulatedCluster): void {
  const zone = cluster.zones.find(({ id }) => id === copy.zoneId);
  if (zone === undefined) refuse(`zone ${copy.zoneId} is not part of the cluster`);
  if (copy.cloudProvider !== cluster.provider)
    refuse('copies stay within the cloud provider of the primary region');
  if (copy.regionName === '' || copy.regionName === zone.regions[0])
    refuse('the copy region must differ from the primary region');
  if (copy.shouldCopyOplogs && !cluster.pitEnabled)
    refuse('copying oplogs requires Continuous Cloud Backup');
  if (copy.frequencies?.some((name) => !FREQUENCIES.includes(name)) === true)
    refuse('unknown frequency');
  const ways = [copy.frequencies, copy.copyPolicyItems, copy.lastNumberOfSnapshots];
  if (ways.filter((way) => way !== undefined).length > 1)
    refuse('more than one way to choose snapshots');
  const last = copy.lastNumberOfSnapshots;
  if (last !== undefined && (last < 1 || last > MOST_LAST_SNAPSHOTS))
    refuse('lastNumberOfSnapshots');
}

function refuse(problem: string): never {
  throw new Refusal(400, 'INVALID_BACKUP_POLICY', `Invalid copy settings: ${problem}.`, [problem]);
}
