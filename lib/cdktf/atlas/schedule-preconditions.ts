import { Fn, Op, type Precondition } from 'cdktf';
import { describeFinding } from '../../core/finding';
import { describeCluster } from '../../core/model/describe';
import { type ScheduleModel } from '../../core/model/protection-model';
import { longestWindowDays } from '../../core/rules/pit-window-within-hourly-retention';
import { findingsIf } from '../../core/suppose-fact';
import { isUnknown } from '../../core/values/known';
import { type StatedClusterModel } from '../mongodb-backup-model';
import { type LiveCluster } from './live-cluster';

/** Facts Terraform can read when it plans, with their name in the provider and in words. */
const READABLE = [
  { fact: 'backupEnabled', attribute: 'backup_enabled', words: 'Cloud Backup' },
  { fact: 'pointInTimeRestore', attribute: 'pit_enabled', words: 'point-in-time restore' },
] as const;

type Readable = (typeof READABLE)[number];

/** What Terraform must still check when it plans: facts stated wrong, facts not stated, and a window not known at synth. */
export function preconditionsOf(
  cluster: StatedClusterModel,
  schedule: ScheduleModel,
  windowDays: number | undefined,
  live: LiveCluster,
): Precondition[] {
  return [
    ...READABLE.flatMap((readable) => comparedWithLive(readable, cluster, live)),
    ...READABLE.flatMap((readable) => supposed(readable, cluster, schedule, live)),
    ...zonesOf(schedule).map((zone) => hasZone(zone, cluster, live)),
    ...(isUnknown(schedule.restoreWindowDays) && windowDays !== undefined
      ? windowConditions(windowDays, cluster, schedule, live)
      : []),
  ];
}

/** A stated fact holds for the live cluster. */
function comparedWithLive(
  { fact, attribute, words }: Readable,
  cluster: StatedClusterModel,
  live: LiveCluster,
): Precondition[] {
  const stated = cluster.facts[fact];
  if (stated === undefined || live.isOurs) return [];
  return [
    {
      condition: isUnknown(stated)
        ? Op.eq(live.attribute(attribute), stated.unknown)
        : live.flagIs(attribute, stated),
      errorMessage: `${describeCluster(cluster)}: what the app states of ${words} is not what Atlas has; correct ${fact} or the cluster, so that the checks at synth judge the cluster as it is`,
    },
  ];
}

/** A fact that is not known has no value the rules would refuse. */
function supposed(
  { fact, attribute }: Readable,
  cluster: StatedClusterModel,
  schedule: ScheduleModel,
  live: LiveCluster,
): Precondition[] {
  const stated = cluster.facts[fact];
  if (stated !== undefined && !isUnknown(stated)) return [];
  return [true, false].flatMap((value) =>
    findingsIf({ ...cluster, schedules: [schedule] }, fact, value).map((finding) => ({
      condition: live.flagIs(attribute, !value),
      errorMessage: `as Atlas has it, ${describeFinding(finding)} (${finding.rule})`,
    })),
  );
}

/** The zones copies are made from, each once; undefined is the only one. */
const zonesOf = ({ copies = [] }: ScheduleModel): readonly (string | undefined)[] => [
  ...new Set(copies.map(({ zone }) => zone)),
];

const hasZone = (
  zone: string | undefined,
  cluster: StatedClusterModel,
  live: LiveCluster,
): Precondition => ({
  condition: live.hasZone(zone),
  errorMessage:
    zone === undefined
      ? `${describeCluster(cluster)}: it has several zones, and copies are made from one; name the zone of each copy`
      : `${describeCluster(cluster)}: it has no zone ${zone}; use a name Atlas shows`,
});

function windowConditions(
  days: number,
  cluster: StatedClusterModel,
  { items = [] }: ScheduleModel,
  live: LiveCluster,
): Precondition[] {
  const longest = longestWindowDays(items);
  const name = describeCluster(cluster);
  const wholeDays = {
    condition: Op.and(Op.gte(days, 1), Op.eq(Fn.floor(days), days)),
    errorMessage: `${name}: restoreWindowDays is no whole number of 1 or more; give whole days, or leave it out`,
  };
  if (longest === undefined) return [wholeDays];
  return [
    wholeDays,
    {
      condition: Op.or(Op.not(live.attribute('pit_enabled')), Op.lte(days, longest)),
      errorMessage: `${name}: restoreWindowDays is longer than the ${longest} days the shortest-lived snapshots are kept, which Atlas refuses while point-in-time restore is on; keep them longer, or set the window to ${longest} or less`,
    },
  ];
}
