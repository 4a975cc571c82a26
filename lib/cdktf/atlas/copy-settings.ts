import { toWireCopy } from '../../atlas/wire/copy-setting';
import { type CopyModel, type ScheduleModel } from '../../core/model/protection-model';
import { type CopySettingsBlock } from '../l1/cloud-backup-schedule';
import { type LiveCluster } from './live-cluster';

/** The copies of a schedule as blocks: nothing where they are not managed. */
export function copySettingsOf(
  { copies, items = [] }: ScheduleModel,
  live: LiveCluster,
): { readonly copy_settings?: readonly CopySettingsBlock[] } {
  if (copies === undefined || copies.length === 0) return {};
  const scheduled = [...new Set(items.map(({ frequency }) => frequency))];
  return { copy_settings: copies.map((copy) => toBlock(copy, scheduled, live)) };
}

function toBlock(
  copy: CopyModel,
  scheduled: NonNullable<CopyModel['frequencies']>,
  live: LiveCluster,
): CopySettingsBlock {
  const wire = toWireCopy({
    provider: copy.region.provider,
    region: copy.region.name,
    zoneId: live.zoneId(copy.zone),
    frequencies: copy.frequencies ?? scheduled,
    oplog: copy.oplog,
  });
  return {
    cloud_provider: wire.cloudProvider,
    region_name: wire.regionName,
    zone_id: wire.zoneId,
    should_copy_oplogs: wire.shouldCopyOplogs,
    frequencies: wire.frequencies ?? [],
  };
}
