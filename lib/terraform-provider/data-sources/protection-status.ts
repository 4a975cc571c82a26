import { type AtlasClient } from '../../atlas/client/atlas-client';
import { AtlasError } from '../../atlas/client/atlas-error';
import { clusterRequest, type ClusterTarget } from '../../atlas/operations/cluster-target';
import { factsOf } from '../../atlas/operations/live-facts';
import { readCluster } from '../../atlas/operations/read-cluster';
import { describeSchedule } from '../../atlas/operations/schedule/describe-schedule';
import { stateOf } from '../../atlas/operations/schedule/schedule-state';
import { listSnapshots } from '../../atlas/operations/snapshot/snapshot-requests';
import { type WireCompliancePolicyAnswer } from '../../atlas/wire/compliance-policy';
import { type WireSchedule } from '../../atlas/wire/schedule';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { describeRetention } from '../../core/values/retention';
import { computed, computedOf } from '../framework/attributes';
import { type DataSourceType } from '../framework/data-source-type';
import { judgeClusterNames, judgeObjectIds } from '../judge-names';
import { CLUSTER_ARGUMENTS, targetOf } from './cluster-arguments';
import { COPY, renderCopy } from './render-copy';

const HOUR_MILLIS = 3_600_000;
const TENTHS = 10;
/** Statuses from here on are refusals; below there is none, or no answer at all. */
const REFUSED = 400;

const POLICY_ITEM = [
  'object',
  { frequency: 'string', interval: 'number', keep: 'string' },
] as const;

const ATTRIBUTES = {
  ...CLUSTER_ARGUMENTS,
  tier: computed('instance size, e.g. M30'),
  mongodb_version: computed('version the cluster runs'),
  backup_enabled: computedOf('bool', 'whether Cloud Backup is on'),
  point_in_time_restore: computedOf('bool', 'whether continuous backup is on'),
  restore_window_days: computedOf('number', 'days of point-in-time restore; null while it is off'),
  schedule: computed('the live schedule in one line; null while Cloud Backup is off'),
  policy_items: computedOf(['list', POLICY_ITEM], 'items of the live schedule'),
  copies: computedOf(
    ['list', COPY],
    'regions snapshots are copied to; keep says by frequency how long a copy is kept, last how many are, null unless by number',
  ),
  last_snapshot_id: computed('newest completed snapshot; null where there is none'),
  last_snapshot_at: computed('when it was taken, ISO 8601'),
  last_snapshot_age_hours: computedOf('number', 'how long ago that was by the clock of Atlas'),
  oldest_snapshot_at: computed('when the oldest completed snapshot was taken'),
  snapshot_count: computedOf('number', 'how many completed snapshots there are'),
  compliance_policy: computed(
    'state of the backup compliance policy of the project, e.g. ACTIVE; none where there is none; null where the credential may not read it (Project Owner may)',
  ),
} as const;

/** `mongodbbackup_protection_status`: what protects a cluster now, for `check` blocks and preconditions. */
export const protectionStatus: DataSourceType<typeof ATTRIBUTES> = {
  typeName: 'mongodbbackup_protection_status',
  description:
    'What protects a cluster now: schedule, restore window, snapshots, compliance policy',
  attributes: ATTRIBUTES,
  validate: ({ project_id, cluster_name }) => [
    ...judgeObjectIds({ project_id }),
    ...judgeClusterNames({ cluster_name }),
  ],
  read: async (config, { atlas }) => {
    const target = targetOf(config);
    const cluster = await readCluster(atlas, target);
    const facts = factsOf(cluster);
    const schedule = cluster.backupEnabled ? await readSchedule(atlas, target) : undefined;
    const taken = cluster.backupEnabled ? await listSnapshots(atlas, target, cluster) : [];
    return {
      ...config,
      tier: typeof facts.tier === 'string' ? facts.tier : null,
      mongodb_version: cluster.mongoDBVersion,
      backup_enabled: cluster.backupEnabled,
      point_in_time_restore: cluster.pitEnabled,
      ...renderSchedule(schedule, cluster.pitEnabled),
      ...renderSnapshots(taken, atlas.now()),
      compliance_policy: await readCompliancePolicy(atlas, target),
    };
  },
};

const readSchedule = (atlas: AtlasClient, target: ClusterTarget): Promise<WireSchedule> =>
  atlas.send<WireSchedule>(
    clusterRequest(target, 'getGroupClusterBackupSchedule', 'GET', '/backup/schedule'),
  );

function renderSchedule(schedule: WireSchedule | undefined, hasWindow: boolean) {
  const [policy] = schedule?.policies ?? [];
  return {
    schedule: schedule === undefined ? null : describeSchedule(stateOf(schedule)),
    restore_window_days: hasWindow ? (schedule?.restoreWindowDays ?? null) : null,
    policy_items: (policy?.policyItems ?? []).map((item) => ({
      frequency: item.frequencyType,
      interval: item.frequencyInterval,
      keep: describeRetention({ amount: item.retentionValue, unit: item.retentionUnit }),
    })),
    copies: (schedule?.copySettings ?? []).map(renderCopy),
  };
}

function renderSnapshots(snapshots: readonly WireSnapshot[], now: number) {
  const taken = snapshots
    .filter(({ status, createdAt }) => status === 'completed' && createdAt !== undefined)
    .sort((a, b) => (a.createdAt ?? '').localeCompare(b.createdAt ?? ''));
  const [oldest, newest] = [taken.at(0), taken.at(-1)];
  return {
    snapshot_count: taken.length,
    oldest_snapshot_at: oldest?.createdAt ?? null,
    last_snapshot_id: newest?.id ?? null,
    last_snapshot_at: newest?.createdAt ?? null,
    last_snapshot_age_hours: newest === undefined ? null : hoursSince(newest.createdAt, now),
  };
}

const hoursSince = (at: string | undefined, now: number): number =>
  Math.round(((now - Date.parse(at ?? '')) / HOUR_MILLIS) * TENTHS) / TENTHS;

async function readCompliancePolicy(
  atlas: AtlasClient,
  { projectId }: ClusterTarget,
): Promise<string | null> {
  try {
    const policy = await atlas.send<WireCompliancePolicyAnswer>({
      operation: 'getGroupBackupCompliancePolicy',
      method: 'GET',
      path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/backupCompliancePolicy`,
      subject: `project ${projectId}`,
    });
    return 'state' in policy ? policy.state : 'none';
  } catch (error) {
    if (AtlasError.isAtlasError(error) && error.status >= REFUSED) return null;
    throw error;
  }
}
