import { type WireSchedule } from '../../../atlas/wire/schedule';
import { type ClusterCall } from '../http/call';
import { oldSpecIdOf } from '../old-spec-id';
import { Refusal } from '../refusal';
import { nextFiring } from '../schedule/firings';
import { toSeconds } from '../schedule/settle';
import { alphabetical, without } from './render-fields';

const VERSION_WITH_ZONES = '2024-08-05';

/** The schedule of a cluster, refused where Cloud Backup is off. */
export function requireSchedule({ cluster }: ClusterCall): WireSchedule {
  if (cluster.backupEnabled && cluster.schedule !== undefined) return cluster.schedule;
  throw new Refusal(
    404,
    'BACKUP_CONFIG_NOT_FOUND',
    `No backup configuration exists for cluster ${cluster.name}.`,
    [cluster.name],
  );
}

/** A schedule as Atlas answers it: alphabetical keys, absent optionals left out. */
export function renderSchedule(call: ClusterCall): object {
  const { cluster, baseUrl, clock } = call;
  const schedule = requireSchedule(call);
  const next = nextFiring(schedule, clock.now());
  const group = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}`;
  const body = {
    ...(call.version < VERSION_WITH_ZONES ? withOldSpecs(schedule, call) : schedule),
    links: [
      { href: `${group}/clusters/${cluster.name}/backup/schedule`, rel: 'self' },
      // Recorded: this one link still names the API of old.
      {
        href: `${baseUrl}/api/public/v1.0/groups/${cluster.projectId}`,
        rel: 'https://cloud.mongodb.com/group',
      },
    ],
    ...(next !== undefined && { nextSnapshot: toSeconds(next) }),
  };
  return alphabetical(body);
}

/** The older version names a zone by its replication spec and knows no auto-copy. */
function withOldSpecs(schedule: WireSchedule, { cluster }: ClusterCall): object {
  return {
    ...without(schedule, 'autoCopySettingsEnabled'),
    copySettings: schedule.copySettings.map(({ zoneId, ...setting }) => {
      const zone = cluster.zones.find(({ id }) => id === zoneId);
      return { ...setting, ...(zone !== undefined && { replicationSpecId: oldSpecIdOf(zone) }) };
    }),
  };
}
