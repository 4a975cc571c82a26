import { readCluster } from '../../atlas/operations/read-cluster';
import { listSnapshots } from '../../atlas/operations/snapshot/snapshot-requests';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { computedOf, type KnownValues, optional } from '../framework/attributes';
import { type DataSourceType } from '../framework/data-source-type';
import { type Diagnostic, problem } from '../framework/diagnostic';
import { judgeClusterNames, judgeObjectIds } from '../judge-names';
import { judgeMoment } from '../judge-values';
import { CLUSTER_ARGUMENTS, targetOf } from './cluster-arguments';

const SNAPSHOT = [
  'object',
  {
    id: 'string',
    status: 'string',
    snapshot_type: 'string',
    frequency_type: 'string',
    created_at: 'string',
    expires_at: 'string',
    description: 'string',
    mongodb_version: 'string',
    storage_size_bytes: 'number',
    copy_regions: ['list', 'string'],
  },
] as const;

const STATUSES = ['queued', 'inProgress', 'completed', 'failed'];
const SNAPSHOT_TYPES = ['onDemand', 'scheduled', 'fallback'];

const ATTRIBUTES = {
  ...CLUSTER_ARGUMENTS,
  status: optional(`only snapshots in this status: ${STATUSES.join(', ')}`),
  snapshot_type: optional(`only snapshots of this type: ${SNAPSHOT_TYPES.join(', ')}`),
  frequency_type: optional('only snapshots of policy items of this frequency, e.g. daily'),
  taken_after: optional('only snapshots taken at this moment or later, ISO 8601'),
  taken_before: optional('only snapshots taken at this moment or earlier, ISO 8601'),
  snapshots: computedOf(['list', SNAPSHOT], 'what is left after the filters, the newest first'),
  latest: computedOf(SNAPSHOT, 'the newest completed one of them; null where there is none'),
} as const;

type Arguments = KnownValues<typeof ATTRIBUTES>;

/** `mongodbbackup_snapshots`: the snapshots of a cluster. */
export const snapshots: DataSourceType<typeof ATTRIBUTES> = {
  typeName: 'mongodbbackup_snapshots',
  description: 'Snapshots of a cluster, filtered, the newest first',
  attributes: ATTRIBUTES,
  validate: (config) => [
    ...judgeObjectIds({ project_id: config.project_id }),
    ...judgeClusterNames({ cluster_name: config.cluster_name }),
    ...judgeWord('status', config.status, STATUSES),
    ...judgeWord('snapshot_type', config.snapshot_type, SNAPSHOT_TYPES),
    ...judgeMoment('taken_after', config.taken_after),
    ...judgeMoment('taken_before', config.taken_before),
  ],
  read: async (config, { atlas }) => {
    const target = targetOf(config);
    const cluster = await readCluster(atlas, target);
    const found = (await listSnapshots(atlas, target, cluster))
      .filter((snapshot) => passes(snapshot, config))
      .sort(newestFirst)
      .map(render);
    const latest = found.find(({ status }) => status === 'completed') ?? null;
    return { ...config, snapshots: found, latest };
  },
};

function passes(snapshot: WireSnapshot, config: Arguments): boolean {
  const { status, snapshot_type, frequency_type, taken_after, taken_before } = config;
  return (
    (status === null || snapshot.status === status) &&
    (snapshot_type === null || snapshot.snapshotType === snapshot_type) &&
    (frequency_type === null || snapshot.frequencyType === frequency_type) &&
    (taken_after === null || momentOf(snapshot) >= Date.parse(taken_after)) &&
    (taken_before === null || momentOf(snapshot) <= Date.parse(taken_before))
  );
}

/** A snapshot that is not taken yet is newer than all that have been. */
const momentOf = ({ createdAt }: WireSnapshot): number =>
  createdAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(createdAt);

/** Two that are not taken yet have no order. */
const newestFirst = (a: WireSnapshot, b: WireSnapshot): number =>
  momentOf(a) === momentOf(b) ? 0 : momentOf(b) - momentOf(a);

const render = (snapshot: WireSnapshot) => ({
  id: snapshot.id,
  status: snapshot.status,
  snapshot_type: snapshot.snapshotType,
  frequency_type: snapshot.frequencyType,
  created_at: snapshot.createdAt ?? null,
  expires_at: snapshot.expiresAt ?? null,
  description: snapshot.description ?? null,
  mongodb_version: snapshot.mongodVersion ?? null,
  storage_size_bytes: snapshot.storageSizeBytes,
  copy_regions: snapshot.copyRegions,
});

function judgeWord(name: string, value: unknown, words: readonly string[]): readonly Diagnostic[] {
  if (typeof value !== 'string' || words.includes(value)) return [];
  return [problem(`${name} is ${value}; give one of ${words.join(', ')}`, name)];
}
