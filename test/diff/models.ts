import {
  type ClusterModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../../lib/core/model/protection-model';
import { type PolicyItemData } from '../../lib/core/values/policy-item';
import { compareReadings, type ProtectionDiff } from '../../lib/diff/compare-readings';
import { readingOf } from '../../lib/diff/read/reading';

export const daily = (
  amount: number,
  unit: 'days' | 'weeks' | 'months' = 'days',
): PolicyItemData => ({
  frequency: 'daily',
  keep: { amount, unit },
});

/** A model of one cluster whose schedule has these items. */
export function modelOf(
  items: readonly PolicyItemData[],
  schedule: Partial<ScheduleModel> = {},
  cluster: Partial<ClusterModel> = {},
): ProtectionModel {
  return {
    version: 1,
    engine: 'aws-cdk',
    stack: 'Orders',
    projects: [],
    acknowledgements: [],
    clusters: [
      {
        path: 'Orders/Cluster',
        service: 'atlas',
        projectId: '65f0c1d2e3a4b5c6d7e8f901',
        name: 'orders',
        facts: {},
        schedules: [{ path: 'Orders/Schedule', source: 'lib/orders.ts:14', items, ...schedule }],
        ...cluster,
      },
    ],
  };
}

/** What a change from one model to another does. */
export const diffOf = (
  before: ProtectionModel,
  after: ProtectionModel,
  options: Parameters<typeof compareReadings>[2] = {},
): ProtectionDiff => compareReadings(readingOf(before), readingOf(after), options);
