import { type CloudProviderName } from '../../core/values/atlas-region';
import {
  type CopyFrequency,
  type CopyModel,
  type CopyRetentionModel,
} from '../../core/model/protection-model';
import { type WireCopyFrequency, type WireCopyPolicyItem, type WireCopySetting } from './schedule';

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

/** How copies choose their snapshots: by frequency, with retentions of their own, or the most recent ones. */
export type CopyChoice =
  | { readonly frequencies: readonly CopyFrequency[] }
  | { readonly keep: readonly CopyRetentionModel[] }
  | { readonly last: number };

/** A copy whose zone and choice are settled. */
export interface ResolvedCopy {
  readonly provider: CloudProviderName;
  readonly region: string;
  readonly zoneId: string;
  readonly choice: CopyChoice;
  readonly oplog: boolean;
}

/** How a declared copy chooses: the frequencies of the policy where it does not say. */
export const choiceOf = (
  { frequencies, keep, last }: CopyModel,
  scheduled: readonly CopyFrequency[],
): CopyChoice =>
  keep !== undefined
    ? { keep }
    : last !== undefined
      ? { last }
      : { frequencies: frequencies ?? scheduled };

/** A copy setting as Atlas wants it, frequencies in one stable order. */
export function toWireCopy(copy: ResolvedCopy): WireCopySetting {
  return {
    zoneId: copy.zoneId,
    cloudProvider: copy.provider,
    regionName: copy.region,
    shouldCopyOplogs: copy.oplog,
    ...toWireChoice(copy.choice),
  };
}

const ORDER = Object.keys(WIRE_COPY_FREQUENCIES) as readonly CopyFrequency[];

function toWireChoice(
  choice: CopyChoice,
): Pick<WireCopySetting, 'frequencies' | 'copyPolicyItems' | 'lastNumberOfSnapshots'> {
  if ('last' in choice) return { lastNumberOfSnapshots: choice.last };
  if ('keep' in choice)
    return {
      copyPolicyItems: [...choice.keep]
        .sort((a, b) => ORDER.indexOf(a.frequency) - ORDER.indexOf(b.frequency))
        .map(toWireCopyItem),
    };
  return {
    frequencies: ORDER.filter((name) => choice.frequencies.includes(name)).map(
      (name) => WIRE_COPY_FREQUENCIES[name],
    ),
  };
}

/** How long copies are kept, as Atlas wants it; unlike `frequencies` in lower case. */
export const toWireCopyItem = ({ frequency, keep }: CopyRetentionModel): WireCopyPolicyItem => ({
  frequencyType: frequency === 'on-demand' ? 'ondemand' : frequency,
  ...(keep !== undefined && { retentionUnit: keep.unit, retentionValue: keep.amount }),
});

/** How long copies are kept, in core words. */
export const fromWireCopyItem = (wire: WireCopyPolicyItem): CopyRetentionModel => ({
  frequency: wire.frequencyType === 'ondemand' ? 'on-demand' : wire.frequencyType,
  ...(wire.retentionUnit !== undefined &&
    wire.retentionValue !== undefined && {
      keep: { amount: wire.retentionValue, unit: wire.retentionUnit },
    }),
});

/**
 * Whether a copy asks for the schedule's switch `copyPolicyItemsEnabled`, without which Atlas takes frequencies alone.
 * https://registry.terraform.io/providers/mongodb/mongodbatlas/latest/docs/resources/cloud_backup_schedule
 */
export const isByItems = ({ copyPolicyItems, lastNumberOfSnapshots }: WireCopySetting): boolean =>
  copyPolicyItems !== undefined || lastNumberOfSnapshots !== undefined;

/** Identifies a copy setting: its zone, cloud and region. */
export function copyKey({ zoneId, cloudProvider, regionName }: WireCopySetting): string {
  return `${zoneId} ${cloudProvider} ${regionName}`;
}
