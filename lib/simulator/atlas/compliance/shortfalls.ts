import {
  type WireCompliancePolicy,
  type WireComplianceScheduledItem,
} from '../../../atlas/wire/compliance-policy';
import { type WirePolicyItem } from '../../../atlas/wire/schedule';
import { isSurelyShorter } from '../schedule/compare-retention';
import { type SimulatedCluster, type SimulatedProject } from '../state';

/** How a lack of customer-key encryption is told. */
export const ENCRYPTION_AT_REST = 'encryption at rest';

/** What of a cluster a compliance policy judges, as it is or as it would be. */
export interface Judged {
  readonly items: readonly WirePolicyItem[];
  readonly pitEnabled: boolean;
  readonly restoreWindowDays: number;
  readonly encryptionAtRestProvider: string;
}

type Floor = Pick<
  WireCompliancePolicy,
  'scheduledPolicyItems' | 'pitEnabled' | 'restoreWindowDays' | 'encryptionAtRestEnabled'
>;

/** What a cluster lacks of a compliance policy; how Atlas compares is not published. */
export function shortfallsOf(judged: Judged, floor: Floor): readonly string[] {
  const items = floor.scheduledPolicyItems
    .filter((item) => !judged.items.some((each) => meets(each, item)))
    .map(({ frequencyType }) => `${frequencyType} policy item`);
  return [
    ...items,
    ...(floor.pitEnabled && !judged.pitEnabled ? ['Continuous Cloud Backup'] : []),
    ...(floor.pitEnabled && judged.restoreWindowDays < floor.restoreWindowDays
      ? ['restore window']
      : []),
    ...(floor.encryptionAtRestEnabled && judged.encryptionAtRestProvider === 'NONE'
      ? [ENCRYPTION_AT_REST]
      : []),
  ];
}

/** Whether a schedule's item is as often and kept as long as a compliance policy's. */
export const meets = (item: WirePolicyItem, floor: WireComplianceScheduledItem): boolean =>
  item.frequencyType === floor.frequencyType &&
  !isSurelyShorter(item, floor) &&
  (floor.frequencyType !== 'hourly' || item.frequencyInterval <= floor.frequencyInterval);

/** A cluster as it is, as a compliance policy judges it. */
export const judgedOf = ({
  schedule,
  pitEnabled,
  encryptionAtRestProvider,
}: SimulatedCluster): Judged => ({
  items: schedule?.policies[0]?.policyItems ?? [],
  pitEnabled,
  restoreWindowDays: schedule?.restoreWindowDays ?? 0,
  encryptionAtRestProvider,
});

/** The clusters a compliance policy applies to: dedicated ones that are not deleted. */
export const protectedClusters = ({ clusters }: SimulatedProject): readonly SimulatedCluster[] =>
  [...clusters.values()].filter(({ tier, deletedAt }) => tier !== 'M0' && deletedAt === undefined);
