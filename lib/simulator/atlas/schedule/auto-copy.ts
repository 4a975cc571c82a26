import {
  type WireCopyFrequency,
  type WireCopySetting,
  type WireSchedule,
} from '../../../atlas/wire/schedule';
import { type SimulatedCluster } from '../state';

/**
 * The copy settings Atlas keeps in step with a cluster's regions: every region but the primary's, for every frequency of
 * the policy. What exactly Atlas writes is not documented.
 */
export function autoCopySettings(
  { zones, provider, pitEnabled }: SimulatedCluster,
  { policies }: WireSchedule,
): readonly WireCopySetting[] {
  const frequencies = [
    ...new Set(policies.flatMap(({ policyItems }) => policyItems.map(nameOfFrequency))),
  ];
  return zones.flatMap(({ id, regions }) =>
    regions.slice(1).map((regionName) => ({
      cloudProvider: provider,
      frequencies,
      regionName,
      shouldCopyOplogs: pitEnabled,
      zoneId: id,
    })),
  );
}

const nameOfFrequency = ({
  frequencyType,
}: {
  readonly frequencyType: string;
}): WireCopyFrequency => frequencyType.toUpperCase() as WireCopyFrequency;

/** What becomes of a zone's copies when its primary region moves to one of them: the new one copies to the old. */
export function copiesAfterMove(
  settings: readonly WireCopySetting[],
  zoneId: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly WireCopySetting[] {
  return settings.map((setting) =>
    setting.zoneId === zoneId && setting.regionName === to
      ? { ...setting, regionName: from }
      : setting,
  );
}
