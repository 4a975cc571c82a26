import {
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../../../lib/core/model/protection-model';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { type RetentionAmount } from '../../../lib/core/values/retention';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';

export const days = (amount: number): RetentionAmount => ({ amount, unit: 'days' });
export const weeks = (amount: number): RetentionAmount => ({ amount, unit: 'weeks' });
export const months = (amount: number): RetentionAmount => ({ amount, unit: 'months' });

export const hourly = (every: number, keep: RetentionAmount): PolicyItemData => ({
  frequency: 'hourly',
  every,
  keep,
});
export const daily = (keep: RetentionAmount): PolicyItemData => ({ frequency: 'daily', keep });
export const weekly = (on: 'saturday' | 'sunday', keep: RetentionAmount): PolicyItemData => ({
  frequency: 'weekly',
  on,
  keep,
});
export const monthly = (keep: RetentionAmount): PolicyItemData => ({
  frequency: 'monthly',
  on: 'last',
  keep,
});

export const ITEMS = [
  hourly(6, days(7)),
  daily(days(14)),
  weekly('saturday', weeks(8)),
  monthly(months(13)),
];

export const SCHEDULE: ScheduleModel = {
  path: 'Orders/Schedule',
  source: 'lib/orders.ts:14',
  items: ITEMS,
  referenceTime: { hour: 3, minute: 0 },
  restoreWindowDays: 7,
  copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }],
  autoExport: 'off',
};

export const CLUSTER: ClusterModel = {
  path: 'Orders/Cluster',
  service: 'atlas',
  projectId: PROJECT,
  name: 'orders',
  facts: {
    tier: 'M30',
    regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
    backupEnabled: true,
    pointInTimeRestore: true,
  },
  schedules: [SCHEDULE],
};

/** A model of one cluster whose schedule differs from the usual one. */
export const scheduled = (
  schedule: Partial<ScheduleModel> = {},
  cluster: Partial<ClusterModel> = {},
): ProtectionModel =>
  modelOf([{ ...CLUSTER, schedules: [{ ...SCHEDULE, ...schedule }], ...cluster }]);

/** A model of clusters. */
export const modelOf = (
  clusters: readonly ClusterModel[],
  rest: Partial<ProtectionModel> = {},
): ProtectionModel => ({
  version: 1,
  engine: 'aws-cdk',
  stack: 'Orders',
  projects: [],
  clusters,
  acknowledgements: [],
  ...rest,
});

/** A model of a project. */
export const projectOf = (project: Partial<ProjectModel>): ProtectionModel =>
  modelOf([], {
    projects: [{ path: 'Orders/Project', id: PROJECT, name: 'Payments', ...project }],
  });

/** Without some members. */
export function without<Model extends object>(model: Model, ...names: (keyof Model)[]): Model {
  return Object.fromEntries(
    Object.entries(model).filter(([name]) => !names.includes(name as keyof Model)),
  ) as Model;
}
