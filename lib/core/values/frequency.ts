/** How often a policy item takes a snapshot. */
export enum Frequency {
  HOURLY = 'hourly',
  DAILY = 'daily',
  WEEKLY = 'weekly',
  MONTHLY = 'monthly',
  YEARLY = 'yearly',
}

/** The name of a frequency in data. */
export type FrequencyName = `${Frequency}`;

/** All frequencies, the most frequent first. */
export const FREQUENCIES: readonly FrequencyName[] = Object.values(Frequency);

/** Hours between hourly snapshots that Atlas offers; each divides a day. */
export const HOURLY_INTERVALS = [1, 2, 4, 6, 8, 12] as const;

/** The only hourly interval of clusters on NVMe storage. */
export const NVME_HOURLY_INTERVAL = 12;
