import { choiceOf, isByItems, toWireCopy } from '../../atlas/wire/copy-setting';
import {
  type CopyFrequency,
  type CopyModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { type WireCopyPolicyItem, type WireCopySetting } from '../../atlas/wire/schedule';
import {
  type CopyPolicyBlocks,
  type CopyPolicyItemBlock,
  type CopySettingsBlock,
} from '../l1/cloud-backup-schedule';
import { type LiveCluster } from './live-cluster';

/** The copies of a schedule as blocks: nothing where they are not managed. */
export function copySettingsOf(
  { copies, items = [] }: ScheduleModel,
  live: LiveCluster,
): CopyPolicyBlocks {
  if (copies === undefined || copies.length === 0) return {};
  const scheduled = [...new Set(items.map(({ frequency }) => frequency))];
  const wires = copies.map((copy) => toWire(copy, scheduled, live));
  return {
    copy_settings: wires.map(toBlock),
    // Left out unless needed: older versions of the provider do not know it.
    ...(wires.some(isByItems) && { copy_policy_items_enabled: true }),
  };
}

const toWire = (
  copy: CopyModel,
  scheduled: readonly CopyFrequency[],
  live: LiveCluster,
): WireCopySetting =>
  toWireCopy({
    provider: copy.region.provider,
    region: copy.region.name,
    zoneId: live.zoneId(copy.zone),
    choice: choiceOf(copy, scheduled),
    oplog: copy.oplog,
  });

function toBlock(wire: WireCopySetting): CopySettingsBlock {
  const { frequencies, copyPolicyItems, lastNumberOfSnapshots } = wire;
  return {
    cloud_provider: wire.cloudProvider,
    region_name: wire.regionName,
    zone_id: wire.zoneId,
    should_copy_oplogs: wire.shouldCopyOplogs,
    ...(frequencies !== undefined && { frequencies }),
    ...(copyPolicyItems !== undefined && { copy_policy_items: copyPolicyItems.map(toItemBlock) }),
    ...(lastNumberOfSnapshots !== undefined && { last_number_of_snapshots: lastNumberOfSnapshots }),
  };
}

const toItemBlock = (item: WireCopyPolicyItem): CopyPolicyItemBlock => ({
  frequency_type: item.frequencyType,
  ...(item.retentionUnit !== undefined && { retention_unit: item.retentionUnit }),
  ...(item.retentionValue !== undefined && { retention_value: item.retentionValue }),
});
