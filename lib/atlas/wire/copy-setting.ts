import { type CloudProviderName } from '../../core/values/atlas-region';
import { type CopyFrequency } from '../../core/model/protection-model';
import { type WireCopyFrequency, type WireCopySetting } from './schedule';

/** How Atlas spells what can be copied, or kept longer. */
export const WIRE_COPY_FREQUENCIES: Readonly<Record<CopyFrequency, WireCopyFrequency>> = {
  hourly: 'HOURLY',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  yearly: 'YEARLY',
  'on-demand': 'ON_DEMAND',
};

/** A frequency as Atlas spells it in copy settings. */
export const copyFrequencyOf = (name: WireCopyFrequency): CopyFrequency =>
  name === 'ON_DEMAND' ? 'on-demand' : (name.toLowerCase() as CopyFrequency);

/** A copy whose zone and frequencies are settled. */
export interface ResolvedCopy {
  readonly provider: CloudProviderName;
  readonly region: string;
  readonly zoneId: string;
  readonly frequencies: readonly CopyFrequency[];
  readonly oplog: boolean;
}

/** A copy setting as Atlas wants it, frequencies in one stable order. */
export function toWireCopy(copy: ResolvedCopy): WireCopySetting {
  return {
    zoneId: copy.zoneId,
    cloudProvider: copy.provider,
    regionName: copy.region,
    shouldCopyOplogs: copy.oplog,
    frequencies: Object.keys(WIRE_COPY_FREQUENCIES)
      .filter((name): name is CopyFrequency => copy.frequencies.includes(name as CopyFrequency))
      .map((name) => WIRE_COPY_FREQUENCIES[name]),
  };
}

/** Identifies a copy setting: its zone, cloud and region. */
export function copyKey({ zoneId, cloudProvider, regionName }: WireCopySetting): string {
  return `${zoneId} ${cloudProvider} ${regionName}`;
}
