import {
  type WireCopyPolicyItem,
  type WireCopySetting,
  type WireSchedule,
} from '../../../atlas/wire/schedule';
import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'ON_DEMAND'];
const ITEM_FREQUENCIES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly', 'ondemand'];
const MOST_LAST_SNAPSHOTS = 500;

/** Refuses copy settings Atlas refuses; a copied frequency without an item is accepted (seen live). */
export function judgeCopies(
  { copySettings, copyPolicyItemsEnabled = false }: WireSchedule,
  cluster: SimulatedCluster,
): void {
  const seen = new Set<string>();
  for (const copy of copySettings) {
    judgeCopy(copy, cluster);
    judgeChoice(copy, copyPolicyItemsEnabled);
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
}

/** One way to choose snapshots, and of the two lists the one the schedule says it uses. */
function judgeChoice(copy: WireCopySetting, isByItems: boolean): void {
  const { frequencies, copyPolicyItems, lastNumberOfSnapshots: last } = copy;
  if (frequencies?.some((name) => !FREQUENCIES.includes(name)) === true)
    refuse('unknown frequency');
  const ways = [frequencies, copyPolicyItems, last];
  if (ways.filter((way) => way !== undefined).length > 1)
    refuse('more than one way to choose snapshots');
  if (frequencies !== undefined && isByItems)
    refuse('frequencies cannot be used with copy policy items enabled');
  if (copyPolicyItems !== undefined && !isByItems) refuse('copy policy items are not enabled');
  for (const item of copyPolicyItems ?? []) judgeItem(item);
  if (last !== undefined && (!Number.isInteger(last) || last < 1 || last > MOST_LAST_SNAPSHOTS))
    refuse('lastNumberOfSnapshots');
}

/** Copies of scheduled snapshots have a retention of their own; those of on-demand ones have none. */
function judgeItem({ frequencyType, retentionUnit, retentionValue }: WireCopyPolicyItem): void {
  if (!ITEM_FREQUENCIES.includes(frequencyType)) refuse('unknown frequency');
  const hasRetention = retentionUnit !== undefined && retentionValue !== undefined;
  if (frequencyType === 'ondemand' ? hasRetention : !hasRetention)
    refuse(`the retention of the ${frequencyType} copy policy item`);
}

function refuse(problem: string): never {
  throw new Refusal(400, 'INVALID_BACKUP_POLICY', `Invalid copy settings: ${problem}.`, [problem]);
}
