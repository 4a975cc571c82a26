import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import {
  type RestoreRequest,
  type RestoreSource,
} from '../../atlas/operations/restore/restore-request';
import { RetentionUnit } from '../../core/values/retention';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';
import {
  readCluster,
  readKeep,
  readMoment,
  readWhole,
  requireCluster,
  targetOf,
} from './read-target';

/** Flags of `restore` that take a value. */
export const RESTORE_FLAGS = [
  'project',
  'into',
  'into-project',
  'snapshot',
  'latest-before',
  'point-in-time',
  'max-age-hours',
  'run-id',
  'overwrite',
  'overwrite-source',
  'safety-keep',
  'skip-safety-snapshot',
  'wait-minutes',
  'records',
  'evidence',
] as const;

/** Flags of `restore` that are there or not. */
export const RESTORE_SWITCHES = [
  'newest',
  'overwrite-protected',
  'allow-fallback',
  'dry-run',
  'no-wait',
] as const;

/** What was given. */
export interface RestoreArguments {
  readonly flags: Readonly<Partial<Record<(typeof RESTORE_FLAGS)[number], string>>>;
  readonly switches: ReadonlySet<(typeof RESTORE_SWITCHES)[number]>;
  readonly positionals: readonly string[];
}

/** What the command line says of a restore; how its target may be emptied is asked apart. */
export type RestoreOrder = Pick<
  RestoreRequest,
  | 'source'
  | 'target'
  | 'safetySnapshot'
  | 'overwriteProtectedTarget'
  | 'allowFallback'
  | 'dryRun'
  | 'isDoneWhenStarted'
>;

const POINTS = ['snapshot', 'latest-before', 'point-in-time', 'newest'] as const;
const SAFETY_KEEP = { amount: 7, unit: RetentionUnit.DAYS };

/** Reads a restore from the command line. @throws {UsageError} */
export function readOrder(given: RestoreArguments, surroundings: Surroundings): RestoreOrder {
  const { flags, switches, positionals } = given;
  const cluster = targetOf(readCluster('restore', positionals), flags.project, surroundings);
  if (flags.into === undefined)
    throw new UsageError('no target is given; give --into <cluster>, which is emptied');
  const into = requireCluster(flags.into);
  const target = targetOf(into, flags['into-project'] ?? cluster.projectId, surroundings);
  return {
    source: readSource(given, cluster),
    target,
    safetySnapshot: readSafety(flags),
    overwriteProtectedTarget: switches.has('overwrite-protected'),
    allowFallback: switches.has('allow-fallback'),
    dryRun: switches.has('dry-run'),
    isDoneWhenStarted: switches.has('no-wait'),
  };
}

function readSource({ flags, switches }: RestoreArguments, cluster: ClusterTarget): RestoreSource {
  const points = POINTS.filter((name) =>
    name === 'newest' ? switches.has(name) : flags[name] !== undefined,
  );
  const [point, another] = points;
  const choices = 'give one of --snapshot, --latest-before, --point-in-time, --newest';
  if (point === undefined)
    throw new UsageError(
      `nothing says what is restored; ${choices} (mongodb-backup points lists what there is)`,
    );
  if (another !== undefined)
    throw new UsageError(`--${point} and --${another} each say what is restored; ${choices}`);
  if (point === 'snapshot') return { kind: 'snapshot', cluster, snapshotId: flags.snapshot ?? '' };
  if (point === 'point-in-time')
    return { kind: point, cluster, at: readMoment('--point-in-time', flags[point] ?? '') };
  const maxAgeHours = readWhole('--max-age-hours', flags['max-age-hours'] ?? '24');
  if (point === 'newest') return { kind: 'newest-snapshot', cluster, maxAgeHours };
  const before = readMoment('--latest-before', flags['latest-before'] ?? '');
  return { kind: 'latest-snapshot-before', cluster, before, maxAgeHours };
}

function readSafety(flags: RestoreArguments['flags']): RestoreRequest['safetySnapshot'] {
  const { 'safety-keep': keep, 'skip-safety-snapshot': reason } = flags;
  if (keep !== undefined && reason !== undefined)
    throw new UsageError(
      '--safety-keep and --skip-safety-snapshot contradict each other; give one of them',
    );
  if (reason === undefined)
    return { keep: keep === undefined ? SAFETY_KEEP : readKeep('--safety-keep', keep) };
  if (reason.trim() === '')
    throw new UsageError(
      '--skip-safety-snapshot gives no reason; say why the target need not be saved',
    );
  return { skippedBecause: reason };
}

/** A restore point in a word or two, for evidence. */
export function describeSource(source: RestoreSource): string {
  switch (source.kind) {
    case 'snapshot':
      return `snapshot ${source.snapshotId}`;
    case 'latest-snapshot-before':
      return `latest snapshot before ${source.before}, up to ${source.maxAgeHours} h older`;
    case 'newest-snapshot':
      return `newest snapshot, up to ${source.maxAgeHours} h old`;
    case 'point-in-time':
      return `point in time ${source.at}`;
    case 'declared-snapshot':
      return `snapshot ${source.key} of ${source.owner.resource} in stack ${source.owner.stack}`;
    case 'oplog':
      return `oplog ${source.seconds}:${source.increment}`;
  }
}
