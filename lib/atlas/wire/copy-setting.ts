import { type CloudProviderName } from '../../core/values/atlas-region';
import { type CopyFrequency } from '../../core/model/protection-model';
import { type WireCopyFrequency, type WireCopySetting } from './schedule';

const WIRE_NAMES: Readonly<Record<CopyFrequency, WireCopyFrequency>> = {
  hourly: 'HOURLY',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  yearly: 'YEARLY',
  'on-demand': 'ON_DEMAND',
};

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
    frequencies: Object.keys(WIRE_NAMES)
      .filter((name): name is CopyFrequency => copy.frequencies.includes(name as CopyFrequency))
      .map((name) => WIRE_NAMES[name]),
  };
}

/** Identifies a copy setting: its zone, cloud and region. */
export function copyKey({ zoneId, cloudProvider, regionName }: WireCopySetting): string {
  return `${zoneId} ${cloudProvider} ${regionName}`;
}
