import { toWireItem } from '../../atlas/wire/policy-item';
import { type FrequencyName } from '../../core/values/frequency';
import { type PolicyItemData } from '../../core/values/policy-item';

/** A policy item in a schedule or a compliance policy. */
export interface PolicyItemBlock {
  readonly frequency_interval: number;
  readonly retention_unit: string;
  readonly retention_value: number;
}

/** The policy items of a schedule or a compliance policy, a block for each frequency. */
export interface PolicyItemBlocks {
  readonly policy_item_hourly?: readonly PolicyItemBlock[];
  readonly policy_item_daily?: readonly PolicyItemBlock[];
  readonly policy_item_weekly?: readonly PolicyItemBlock[];
  readonly policy_item_monthly?: readonly PolicyItemBlock[];
  readonly policy_item_yearly?: readonly PolicyItemBlock[];
}

/** Policy items as the provider wants them, in the order given. */
export function toPolicyItemBlocks(items: readonly PolicyItemData[]): PolicyItemBlocks {
  const blocks: Partial<Record<`policy_item_${FrequencyName}`, PolicyItemBlock[]>> = {};
  for (const item of items) {
    const name = `policy_item_${item.frequency}` as const;
    blocks[name] = [...(blocks[name] ?? []), toBlock(item)];
  }
  return blocks;
}

function toBlock(item: PolicyItemData): PolicyItemBlock {
  const { frequencyInterval, retentionUnit, retentionValue } = toWireItem(item);
  return {
    frequency_interval: frequencyInterval,
    retention_unit: retentionUnit,
    retention_value: retentionValue,
  };
}
