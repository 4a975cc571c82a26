import { type WireSchedulePatch } from '../../../atlas/wire/schedule';
import { invalidAttribute } from '../http/read-body';
import { Refusal } from '../refusal';
import { zoneOfOldSpec } from '../old-spec-id';
import { type SimulatedCluster } from '../state';

const ATTRIBUTES = new Set([
  'policies',
  'referenceHourOfDay',
  'referenceMinuteOfHour',
  'restoreWindowDays',
  'autoExportEnabled',
  'export',
  'useOrgAndGroupNamesInExportPrefix',
  'copySettings',
  'copyPolicyItemsEnabled',
  'autoCopySettingsEnabled',
  'extraRetentionSettings',
  'deleteCopiedBackups',
  'deleteSnapshots',
  'updateSnapshots',
  'updateCopySnapshots',
  'deleteCopySnapshots',
  'clusterId',
  'clusterName',
  'links',
  'nextSnapshot',
]);
/** Read-only parts that clients send back as they read them; Atlas keeps its own. */
const READ_ONLY = ['clusterId', 'clusterName', 'links', 'nextSnapshot'];
const VERSION_WITH_ZONES = '2024-08-05';

/** What a PATCH asks for, its zones named as in the newest version. */
export function readPatch(
  body: object,
  cluster: SimulatedCluster,
  version: string,
): WireSchedulePatch {
  const stranger = Object.entries(body).find(
    ([key, value]) => !isKnown(key, version) || value === null,
  )?.[0];
  if (stranger !== undefined) throw invalidAttribute(stranger);
  const patch = Object.fromEntries(
    Object.entries(body).filter(([key]) => !READ_ONLY.includes(key)),
  ) as WireSchedulePatch;
  return version >= VERSION_WITH_ZONES ? patch : withZones(patch, cluster);
}

const isKnown = (key: string, version: string): boolean =>
  ATTRIBUTES.has(key) && (version >= VERSION_WITH_ZONES || key !== 'autoCopySettingsEnabled');

/** The older version names the replication spec where the newer one names the zone. */
function withZones(patch: WireSchedulePatch, cluster: SimulatedCluster): WireSchedulePatch {
  const zoned = <Item extends { readonly zoneId?: string; readonly replicationSpecId?: string }>(
    item: Item,
  ): Item => {
    const { replicationSpecId, ...rest } = item;
    if (replicationSpecId === undefined) return item;
    return { ...rest, zoneId: zoneOf(cluster, replicationSpecId) } as unknown as Item;
  };
  return {
    ...patch,
    ...(patch.copySettings !== undefined && { copySettings: patch.copySettings.map(zoned) }),
    ...(patch.deleteCopiedBackups !== undefined && {
      deleteCopiedBackups: patch.deleteCopiedBackups.map(zoned),
    }),
  };
}

function zoneOf(cluster: SimulatedCluster, specId: string): string {
  const zone = zoneOfOldSpec(cluster, specId);
  if (zone !== undefined) return zone.id;
  throw new Refusal(
    400,
    'INVALID_BACKUP_POLICY',
    `Invalid copy settings: replication spec ${specId} is not part of the cluster.`,
    [specId],
  );
}
