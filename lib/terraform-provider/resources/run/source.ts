import { type RestoreSource } from '../../../atlas/operations/restore/restore-request';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { type Declared, type RunValues } from './attributes';

/** Arguments that each name a restore point, and what each takes beside it. */
const POINTS = {
  snapshot_id: [],
  latest_before: ['max_age_hours'],
  newest: ['max_age_hours'],
  point_in_time: [],
  oplog_seconds: ['oplog_increment'],
} as const;

/** An argument that names a restore point. */
export type Point = keyof typeof POINTS;

/** Every way to name a restore point of continuous backups. */
export const EVERY_POINT = Object.keys(POINTS) as readonly Point[];
/** The ways to name a snapshot. */
export const SNAPSHOT_POINTS = [
  'snapshot_id',
  'latest_before',
  'newest',
] as const satisfies readonly Point[];

/** Arguments that say what a run takes its data from. */
export const SOURCE = [
  'source_project_id',
  'source_cluster_name',
  ...EVERY_POINT,
  'max_age_hours',
  'oplog_increment',
] as const satisfies readonly (keyof RunValues)[];

/** What is wrong with how the restore point is named: exactly one way, with what belongs to it and nothing else. */
export function judgeSource(
  config: Declared<RunValues>,
  points: readonly Point[],
): readonly Diagnostic[] {
  const [point, another] = points.filter((name) => isGiven(config[name]));
  if (point === undefined)
    return [problem(`no restore point is given; give one of ${points.join(', ')}`, 'snapshot_id')];
  if (another !== undefined)
    return [
      problem(`${point} and ${another} both name a restore point; leave one of them out`, another),
    ];
  return judgeCompanions(point, config);
}

function judgeCompanions(point: Point, config: Declared<RunValues>): readonly Diagnostic[] {
  const companions: readonly string[] = POINTS[point];
  const every = ['max_age_hours', 'oplog_increment'] as const;
  return every.flatMap((name) => {
    const belongs = companions.includes(name);
    if (belongs && config[name] === null)
      return [problem(`${point} takes ${name}, which is not given; give it`, name)];
    if (!belongs && isGiven(config[name]))
      return [problem(`${name} does not belong to ${point}; leave it out`, name)];
    return [];
  });
}

/** `false` is as good as nothing; what is known only after apply is something. */
const isGiven = (value: unknown): boolean =>
  isUnknownValue(value) || (value !== undefined && value !== null && value !== false);

/** Where a restore takes its data from, once it has been judged. */
export function sourceOf(values: RunValues): RestoreSource {
  const cluster = {
    projectId: values.source_project_id ?? values.target_project_id ?? '',
    clusterName: values.source_cluster_name ?? '',
  };
  const maxAgeHours = values.max_age_hours ?? 0;
  const { snapshot_id, latest_before, point_in_time = null, oplog_seconds = null } = values;
  if (snapshot_id !== null) return { kind: 'snapshot', cluster, snapshotId: snapshot_id };
  if (latest_before !== null)
    return { kind: 'latest-snapshot-before', cluster, before: latest_before, maxAgeHours };
  if (point_in_time !== null) return { kind: 'point-in-time', cluster, at: point_in_time };
  if (oplog_seconds !== null)
    return {
      kind: 'oplog',
      cluster,
      seconds: oplog_seconds,
      increment: values.oplog_increment ?? 1,
    };
  return { kind: 'newest-snapshot', cluster, maxAgeHours };
}
