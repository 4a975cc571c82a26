import { checkProtection } from '../../../lib/core/check-protection';
import { describeFinding, type Finding } from '../../../lib/core/finding';
import {
  type ClusterFacts,
  type ClusterModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../../../lib/core/model/protection-model';
import { BackupPolicy } from '../../../lib/core/values/backup-policy';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';

export const GOOD_ITEMS: readonly PolicyItemData[] = BackupPolicy.atlasDefault().items.map(
  ({ data }) => data,
);

/** Facts that leave no rule anything to guess. */
export const KNOWN_FACTS: ClusterFacts = {
  tier: 'M30',
  regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
  backupEnabled: true,
  pointInTimeRestore: false,
};

export const BUCKET_ID = '65f0c1d2e3a4b5c6d7e8f9b1';
export const COPIES: NonNullable<ScheduleModel['copies']> = [
  { region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: false },
];

/** A cluster called orders with a sound schedule, changed as a test needs it. */
export function clusterWith(
  schedule: Partial<ScheduleModel> = {},
  facts: ClusterFacts = KNOWN_FACTS,
): ClusterModel {
  return {
    path: 'Stack/Orders',
    service: 'atlas',
    projectId: '65f0c1d2e3a4b5c6d7e8f901',
    name: 'orders',
    facts,
    schedules: [{ path: 'Stack/Schedule', items: GOOD_ITEMS, copies: COPIES, ...schedule }],
  };
}

export function modelOf(...clusters: readonly ClusterModel[]): ProtectionModel {
  return {
    version: 1,
    engine: 'test',
    stack: 'Stack',
    projects: [],
    clusters,
    acknowledgements: [],
  };
}

/** Facts of a cluster beside the known ones; `undefined` takes one of these away. */
export type StatedFacts = {
  readonly [Name in keyof ClusterFacts]?: ClusterFacts[Name] | undefined;
};

/** Every finding as `rule (severity or unverified): whole message`. */
export function told(schedule: Partial<ScheduleModel> = {}, facts: StatedFacts = {}): string[] {
  const stated = Object.fromEntries(
    Object.entries({ ...KNOWN_FACTS, ...facts }).filter(([, fact]) => fact !== undefined),
  );
  return checkProtection(modelOf(clusterWith(schedule, stated))).map(tell);
}

export function tell(finding: Finding): string {
  const grade = finding.verdict === 'unverified' ? 'unverified' : finding.severity;
  return `${finding.rule} (${grade}): ${describeFinding(finding)}`;
}

export const days = (amount: number): PolicyItemData['keep'] => ({ amount, unit: 'days' });
export const hourly = (amount: number, every = 6): PolicyItemData => ({
  frequency: 'hourly',
  every,
  keep: days(amount),
});
export const daily = (amount: number): PolicyItemData => ({
  frequency: 'daily',
  keep: days(amount),
});
export const weekly = (
  amount: number,
  unit: 'days' | 'weeks' | 'months' = 'weeks',
  on: 'saturday' | 'sunday' = 'saturday',
): PolicyItemData => ({
  frequency: 'weekly',
  on,
  keep: { amount, unit },
});
export const monthly = (
  amount: number,
  unit: 'days' | 'weeks' | 'months' = 'months',
  on: number | 'last' = 'last',
): PolicyItemData => ({
  frequency: 'monthly',
  on,
  keep: { amount, unit },
});
export const yearly = (
  amount: number,
  unit: 'days' | 'months' | 'years' = 'years',
): PolicyItemData => ({
  frequency: 'yearly',
  month: 'december',
  keep: { amount, unit },
});

/** Leaves out what other rules cannot tell because a case states less: their own tests assert that. */
export const isAbout =
  (rule: string) =>
  (finding: string): boolean =>
    finding.startsWith(`${rule} `) || !finding.includes(' (unverified): ');
