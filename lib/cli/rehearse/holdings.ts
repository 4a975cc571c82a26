import { describeSchedule } from '../../atlas/operations/schedule/describe-schedule';
import { stateOf } from '../../atlas/operations/schedule/schedule-state';
import { type AtlasSimulator } from '../../simulator';
import { type Seed } from './plant-seed';

const DAY_MILLIS = 86_400_000;
const MARKER = / \[mb:[0-9a-f]+\]$/;

/** What the simulated Atlas holds now, a line for each cluster of the app. */
export function describeHoldings(atlas: AtlasSimulator, seed: Seed): readonly string[] {
  return (seed.clusters ?? []).map(({ projectId, name }) => {
    const schedule = atlas.schedule(projectId, name);
    const what =
      schedule === undefined ? 'Cloud Backup is off' : describeSchedule(stateOf(schedule));
    return [
      `cluster ${name}: ${what}`,
      ...describeSnapshots(atlas, projectId, name),
      ...describeRestored(atlas, { projectId, name }, seed),
    ].join('; ');
  });
}

function describeSnapshots(
  atlas: AtlasSimulator,
  projectId: string,
  name: string,
): readonly string[] {
  const now = atlas.clock.now().getTime();
  const taken = atlas
    .snapshots(projectId, name)
    .filter(({ snapshotType }) => snapshotType === 'onDemand')
    .map(({ description = '', expiresAt = '' }) => {
      const days = Math.round((Date.parse(expiresAt) - now) / DAY_MILLIS);
      return `${description.replace(MARKER, '')}, expires in ${days} d`;
    });
  if (taken.length === 0) return [];
  return [
    `${taken.length} on-demand snapshot${taken.length === 1 ? '' : 's'} (${taken.join(' | ')})`,
  ];
}

interface NamedCluster {
  readonly projectId: string;
  readonly name: string;
}

/** A cluster is shown with its documents only after a restore: that they came back is the point then. */
function describeRestored(
  atlas: AtlasSimulator,
  { projectId, name }: NamedCluster,
  { clusters = [] }: Seed,
): readonly string[] {
  const isRestored = clusters
    .flatMap((source) => atlas.restoreJobs(source.projectId, source.name))
    .some(
      ({ finishedAt, targetGroupId, targetClusterName }) =>
        finishedAt !== undefined && targetGroupId === projectId && targetClusterName === name,
    );
  return isRestored ? [`holds ${JSON.stringify(atlas.data(projectId, name))}`] : [];
}
