import { type WirePolicy, type WirePolicyItem } from '../../../atlas/wire/schedule';
import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';
import { isSurelyShorter, longestDays } from './compare-retention';

const INTERVALS: Readonly<Record<WirePolicyItem['frequencyType'], (interval: number) => boolean>> =
  {
    hourly: (interval) => [1, 2, 4, 6, 8, 12].includes(interval),
    daily: (interval) => interval === 1,
    weekly: (interval) => interval >= 1 && interval <= 7,
    monthly: (interval) => (interval >= 1 && interval <= 28) || interval === 40,
    yearly: (interval) => interval >= 1 && interval <= 12,
  };
const RARITY = Object.keys(INTERVALS);
const PARTS = ['frequencyType', 'frequencyInterval', 'retentionUnit', 'retentionValue'];
const UNITS = ['days', 'weeks', 'months', 'years'];

/** Refuses policy items Atlas refuses, whatever the cluster. */
export function judgePolicies(
  policies: unknown,
  live: WirePolicy | undefined,
): readonly WirePolicyItem[] {
  if (!Array.isArray(policies) || policies.length !== 1) {
    throw new Refusal(
      400,
      'INVALID_NUM_OF_POLICIES',
      'A backup schedule must have exactly one policy.',
    );
  }
  const [policy] = policies as readonly Partial<WirePolicy>[];
  if (policy?.id !== live?.id) {
    throw new Refusal(400, 'INVALID_POLICY_ID', `Policy ID ${String(policy?.id)} is invalid.`, [
      policy?.id,
    ]);
  }
  const items = policy?.policyItems ?? [];
  if (items.length === 0) {
    throw new Refusal(
      400,
      'INVALID_NUM_OF_POLICY_ITEMS',
      'A policy must have at least one policy item.',
    );
  }
  for (const item of items) judgeItem(item, live?.policyItems ?? []);
  for (const once of ['hourly', 'daily'] as const) {
    if (items.filter(({ frequencyType }) => frequencyType === once).length > 1) {
      refusePolicy(`more than one ${once} policy item`);
    }
  }
  judgeOrder(items);
  return items;
}

function judgeItem(item: WirePolicyItem, live: readonly WirePolicyItem[]): void {
  const sent: Readonly<Record<string, unknown>> = { ...item };
  const missing = PARTS.filter((part) => sent[part] === undefined);
  if (missing.length > 0)
    throw new Refusal(
      400,
      'MISSING_POLICY_ITEM_PARAMETERS',
      `The policy item lacks ${missing.join(', ')}.`,
      missing,
    );
  const { frequencyType, frequencyInterval, retentionUnit } = item;
  if (!RARITY.includes(frequencyType) || !UNITS.includes(retentionUnit)) {
    throw new Refusal(400, 'INVALID_ATTRIBUTE', 'Invalid attribute policyItems specified.', [
      'policyItems',
    ]);
  }
  if (!hasOfferedInterval(item)) refusePolicy(`${frequencyType} interval ${frequencyInterval}`);
  if (!hasOfferedRetention(item))
    throw new Refusal(
      400,
      'BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID',
      `The ${frequencyType} retention is too short.`,
    );
  if (item.id === undefined) return;
  const known = live.find(({ id }) => id === item.id);
  if (known === undefined)
    throw new Refusal(400, 'INVALID_POLICY_ITEM_ID', `Policy item ID ${item.id} is invalid.`, [
      item.id,
    ]);
  if (known.frequencyType !== frequencyType) {
    throw new Refusal(
      400,
      'INVALID_FREQUENCY_TYPE_CHANGE',
      'The frequency type of a policy item cannot change.',
    );
  }
}

/** 31 days, 5 weeks and 1 month pass for a monthly item; 30 days and 4 weeks do not. */
const LEAST_DAYS: Readonly<Record<WirePolicyItem['frequencyType'], number>> = {
  hourly: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  yearly: 365,
};

/** Whether the service takes a snapshot at such times. */
export const hasOfferedInterval = ({ frequencyType, frequencyInterval }: WirePolicyItem): boolean =>
  Number.isInteger(frequencyInterval) && INTERVALS[frequencyType](frequencyInterval);

/** Whether an item is kept at least as long as its frequency demands. */
export const hasOfferedRetention = (item: WirePolicyItem): boolean =>
  Number.isInteger(item.retentionValue) &&
  item.retentionValue >= 1 &&
  longestDays(item) >= LEAST_DAYS[item.frequencyType];

/** How rare an item is: 0 for hourly ones. */
export const rarityOf = ({ frequencyType }: WirePolicyItem): number =>
  RARITY.indexOf(frequencyType);

/** A rarer item and a more frequent one that is kept longer, if there are such. */
export function findLongerThanRarer(
  items: readonly WirePolicyItem[],
): { readonly rarer: WirePolicyItem; readonly frequent: WirePolicyItem } | undefined {
  for (const rarer of items) {
    const more = items.filter((each) => rarityOf(each) < rarityOf(rarer));
    const frequent = more.find((each) => isSurelyShorter(rarer, each));
    if (frequent !== undefined) return { rarer, frequent };
  }
  return undefined;
}

function judgeOrder(items: readonly WirePolicyItem[]): void {
  const pair = findLongerThanRarer(items);
  if (pair === undefined) return;
  refusePolicy(
    `${pair.rarer.frequencyType} policy item retention cannot be less than ${pair.frequent.frequencyType}`,
  );
}

/** Refuses items this cluster cannot have: NVMe takes hourly snapshots every 12 hours only. */
export function judgeForCluster(items: readonly WirePolicyItem[], cluster: SimulatedCluster): void {
  const hourly = items.find(({ frequencyType }) => frequencyType === 'hourly');
  if (/_NVME/.test(cluster.tier) && hourly !== undefined && hourly.frequencyInterval !== 12) {
    refusePolicy('NVMe clusters take hourly snapshots every 12 hours only');
  }
}

/** With continuous backup on, the window must be within every item's retention, and an hourly item must be there. */
export function judgeWindow(
  items: readonly WirePolicyItem[],
  windowDays: number | undefined,
  cluster: SimulatedCluster,
): void {
  if (windowDays !== undefined && (!Number.isInteger(windowDays) || windowDays < 1)) {
    throw new Refusal(
      400,
      'INVALID_RESTORE_WINDOW',
      'The restore window must be a positive number of days.',
    );
  }
  if (!cluster.pitEnabled || items.length === 0) return;
  if (!items.some(({ frequencyType }) => frequencyType === 'hourly')) {
    refusePolicy('Continuous Cloud Backup requires an hourly policy item');
  }
  const short = items.find((item) => longestDays(item) < (windowDays ?? 0));
  if (short !== undefined) {
    refusePolicy(`${short.frequencyType} policy item retention cannot be less than restore window`);
  }
}

function refusePolicy(problem: string): never {
  throw new Refusal(400, 'INVALID_BACKUP_POLICY', `Invalid Backup Policy: ${problem}.`, [problem]);
}
