import { type Diagnostic, problem } from '../../framework/diagnostic';
import { judgeClusterNames, judgeObjectIds } from '../../judge-names';
import { judgeMoment, judgeRunName, judgeWhole } from '../../judge-values';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { judgeKeep } from '../keep';
import {
  type Declared,
  LONGEST_AGE_HOURS,
  LONGEST_WAIT_MINUTES,
  type RunValues,
} from './attributes';
import { judgeSource, type Point } from './source';

/** What is wrong with the arguments every restore has. */
export const judgeRun = (
  config: Declared<RunValues>,
  points: readonly Point[],
): readonly Diagnostic[] => [
  ...judgeNames(config),
  ...judgeSource(config, points),
  ...judgeBounds(config),
];

/** A restore costs its target what it holds, so that the name is written twice; a slip of the pen shows at once. */
export function judgeConsent(
  { overwrite_target, target_cluster_name }: Declared<RunValues>,
  loss: string,
): readonly Diagnostic[] {
  if (isUnknownValue(overwrite_target) || isUnknownValue(target_cluster_name)) return [];
  if (overwrite_target === target_cluster_name) return [];
  return [
    problem(
      `overwrite_target is ${overwrite_target ?? 'not given'} and the target is ${target_cluster_name ?? ''}, ${loss}; write overwrite_target = "${target_cluster_name ?? ''}" if that is meant`,
      'overwrite_target',
    ),
  ];
}

const judgeNames = (config: Declared<RunValues>): readonly Diagnostic[] => [
  ...judgeRunName('run_id', config.run_id),
  ...judgeObjectIds({
    target_project_id: config.target_project_id,
    source_project_id: config.source_project_id,
    snapshot_id: config.snapshot_id,
  }),
  ...judgeClusterNames({
    target_cluster_name: config.target_cluster_name,
    source_cluster_name: config.source_cluster_name,
  }),
];

const judgeBounds = (config: Declared<RunValues>): readonly Diagnostic[] => [
  ...judgeMoment('latest_before', config.latest_before),
  ...judgeMoment('point_in_time', config.point_in_time),
  ...judgeWhole('max_age_hours', config.max_age_hours, {
    from: 1,
    to: LONGEST_AGE_HOURS,
    unit: 'hours',
  }),
  ...judgeWhole('wait_minutes', config.wait_minutes, {
    from: 0,
    to: LONGEST_WAIT_MINUTES,
    unit: 'minutes',
  }),
  ...judgeKeep('safety_snapshot_keep', config.safety_snapshot_keep),
];
