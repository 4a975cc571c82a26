import { type RestoreSource } from '../../../atlas/operations/restore/restore-request';
import { type Values } from '../../framework/attributes';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { type RESTORE, type RestoreValues } from './attributes';

/** Arguments that each name a restore point, and what each takes beside it. */
const POINTS = {
  snapshot_id: [],
  latest_before: ['max_age_hours'],
  newest: ['max_age_hours'],
  point_in_time: [],
  oplog_seconds: ['oplog_increment'],
} as const;

type Point = keyof typeof POINTS;
const POINT_NAMES = Object.keys(POINTS) as readonly Point[];

/** What is wrong with how the restore point is named: exactly one way, with what belongs to it and nothing else. */
export function judgeSource(config: Values<typeof RESTORE>): readonly Diagnostic[] {
  const given = POINT_NAMES.filter((name) => isGiven(config[name]));
  const [point, another] = given;
  if (point === undefined)
    return [
      problem(`no restore point is given; give one of ${POINT_NAMES.join(', ')}`, 'snapshot_id'),
    ];
  if (another !== undefined)
    return [
      problem(`${point} and ${another} both name a restore point; leave one of them out`, another),
    ];
  return judgeCompanions(point, config);
}

function judgeCompanions(point: Point, config: Values<typeof RESTORE>): readonly Diagnostic[] {
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
  isUnknownValue(value) || (value !== null && value !== false);

/** Where a restore takes its data from, once it has been judged. */
export function sourceOf(values: RestoreValues): RestoreSource {
  const cluster = {
    projectId: values.source_project_id ?? values.target_project_id ?? '',
    clusterName: values.source_cluster_name ?? '',
  };
  const maxAgeHours = values.max_age_hours ?? 0;
  if (values.snapshot_id !== null)
    return { kind: 'snapshot', cluster, snapshotId: values.snapshot_id };
  if (values.latest_before !== null)
    return { kind: 'latest-snapshot-before', cluster, before: values.latest_before, maxAgeHours };
  if (values.point_in_time !== null)
    return { kind: 'point-in-time', cluster, at: values.point_in_time };
  if (values.oplog_seconds !== null)
    return {
      kind: 'oplog',
      cluster,
      seconds: values.oplog_seconds,
      increment: values.oplog_increment ?? 1,
    };
  return { kind: 'newest-snapshot', cluster, maxAgeHours };
}
