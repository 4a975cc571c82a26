import { checkProtection } from '../../../lib/core/check-protection';
import { type CompliancePolicyModel } from '../../../lib/core/model/compliance-policy-model';
import {
  type ClusterFacts,
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../../../lib/core/model/protection-model';
import {
  type ClusterReference,
  type RestoreModel,
  type SnapshotModel,
} from '../../../lib/core/model/run-models';
import { COPIES, days, GOOD_ITEMS, tell } from './subject';

export const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';

/** Everything a rule may ask of a cluster. */
export const FACTS: ClusterFacts = {
  tier: 'M30',
  regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
  mongoDbVersion: '8.0.4',
  backupEnabled: true,
  pointInTimeRestore: true,
  shards: 1,
  encryptionAtRestProvider: 'NONE',
};

/** What a test changes of an app in which nothing is wrong. */
export interface Changes {
  readonly orders?: Partial<ClusterModel>;
  readonly ordersFacts?: ClusterFacts;
  readonly schedule?: Partial<ScheduleModel>;
  readonly snapshot?: Partial<SnapshotModel>;
  readonly staging?: Partial<ClusterModel>;
  readonly stagingFacts?: ClusterFacts;
  readonly restore?: Partial<RestoreModel>;
  readonly project?: Partial<ProjectModel>;
  readonly policy?: Partial<CompliancePolicyModel>;
  readonly more?: readonly ClusterModel[];
}

export const ORDERS: ClusterReference = {
  path: 'OrdersBackups/Orders',
  projectId: PROJECT_ID,
  name: 'orders',
};

const SNAPSHOT: SnapshotModel = {
  path: 'OrdersBackups/BeforeV2',
  key: 'v2',
  keep: days(30),
  guards: ['OrdersBackups/Migration'],
};

const RESTORE: RestoreModel = {
  path: 'OrdersRestore/Rehydrate',
  runId: '2026-11-21',
  from: { kind: 'snapshot', cluster: ORDERS, snapshot: { path: SNAPSHOT.path } },
  overwriteTarget: 'staging',
  safetySnapshot: { keep: days(7) },
};

const POLICY: CompliancePolicyModel = {
  path: 'Compliance/Policy',
  mode: 'enforced',
  authorizedUser: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' },
  minimum: [{ frequency: 'daily', keep: days(7) }],
  confirmProjectName: 'Payments',
};

/** An app in which `orders` is protected and restored into `staging`, changed as a test needs it. */
export function appWith(changes: Changes): ProtectionModel {
  return {
    version: 1,
    engine: 'test',
    stack: 'OrdersBackups, OrdersRestore, Compliance',
    projects: [projectOf(changes)],
    clusters: [ordersOf(changes), stagingOf(changes), ...(changes.more ?? [])],
    acknowledgements: [],
  };
}

/** A cluster the app states beside the two it has. */
export function clusterNamed(name: string, changes: Partial<ClusterModel> = {}): ClusterModel {
  return {
    path: `OrdersBackups/${name}`,
    service: 'atlas',
    projectId: PROJECT_ID,
    name,
    facts: FACTS,
    schedules: [],
    ...changes,
  };
}

/** Every finding of such an app. */
export const toldOf = (changes: Changes): string[] => checkProtection(appWith(changes)).map(tell);

function ordersOf({ orders, ordersFacts, schedule, snapshot }: Changes): ClusterModel {
  const declared: ScheduleModel = {
    path: 'OrdersBackups/Schedule',
    items: GOOD_ITEMS,
    copies: COPIES,
    restoreWindowDays: 7,
    ...schedule,
  };
  return {
    ...clusterNamed('orders', {
      ...ORDERS,
      credential: 'backup-manager',
      facts: { ...FACTS, ...ordersFacts },
      schedules: [declared],
      snapshots: [{ ...SNAPSHOT, ...snapshot }],
    }),
    ...orders,
  };
}

function stagingOf({ staging, stagingFacts, restore }: Changes): ClusterModel {
  return {
    ...clusterNamed('staging', {
      path: 'OrdersRestore/Staging',
      facts: { ...FACTS, restoreTarget: 'allowed', ...stagingFacts },
      restores: [{ ...RESTORE, ...restore }],
    }),
    ...staging,
  };
}

function projectOf({ project, policy }: Changes): ProjectModel {
  return {
    path: 'OrdersBackups/Payments',
    id: PROJECT_ID,
    name: 'Payments',
    credential: 'project-owner',
    ...(policy !== undefined && { compliancePolicies: [{ ...POLICY, ...policy }] }),
    ...project,
  };
}
