import {
  type WireCopySetting,
  type WirePolicyItem,
  type WireSchedule,
} from '../../lib/atlas/wire/schedule';
import { BASE_URL, type InProcessAtlas } from './in-process-atlas';
import { CLUSTERS, PROJECT } from './resources';
import { type ConsoleAct } from './sequence';

/** Does what a person may do in Atlas's console, on a cluster that `n` chooses. */
export async function actInConsole(
  atlas: InProcessAtlas,
  act: ConsoleAct,
  n: number,
): Promise<void> {
  const name = CLUSTERS[n % CLUSTERS.length] ?? 'orders';
  const cluster = atlas.state.projects.get(PROJECT)?.clusters.get(name);
  const { schedule } = cluster ?? {};
  if (cluster === undefined || schedule === undefined) return;
  const change = (changed: Partial<WireSchedule>): void => {
    atlas.setCluster(PROJECT, name, { schedule: { ...schedule, ...changed } });
  };
  const items = schedule.policies[0]?.policyItems ?? [];
  const withItems = (changed: readonly WirePolicyItem[]): void => {
    change({ policies: schedule.policies.map((policy) => ({ ...policy, policyItems: changed })) });
  };
  switch (act) {
    case 'raises retention':
      withItems(items.map((item) => ({ ...item, retentionValue: item.retentionValue * 2 })));
      return;
    case 'lowers retention':
      withItems(
        items.map((item) => ({
          ...item,
          retentionValue: Math.max(
            item.frequencyType === 'daily' ? 7 : 1,
            Math.floor(item.retentionValue / 2),
          ),
        })),
      );
      return;
    case 'adds a copy':
      change({
        copySettings: [
          ...schedule.copySettings,
          copyOf(cluster.zones[0]?.id ?? '', schedule),
        ].slice(0, 2),
      });
      return;
    case 'widens the window':
      change({ restoreWindowDays: 5 });
      return;
    case 'empties the schedule':
      withItems([]);
      return;
    case 'deletes a snapshot':
      cluster.snapshots = cluster.snapshots.filter(
        (_snapshot, index) => index !== cluster.snapshots.length - 1 - (n >> 1),
      );
      return;
    case 'pauses':
      atlas.setCluster(PROJECT, name, { paused: !cluster.paused });
      return;
    case 'turns point in time off':
      atlas.setCluster(PROJECT, name, { pitEnabled: !cluster.pitEnabled });
      return;
    case 'protects staging':
      atlas.setCluster(PROJECT, 'staging', { terminationProtectionEnabled: n % 2 === 0 });
      return;
    case 'restores':
      await post(atlas, 'orders/backup/restoreJobs', {
        deliveryType: 'automated',
        snapshotId: atlas.snapshots(PROJECT, 'orders').at(-1)?.id,
        targetGroupId: PROJECT,
        targetClusterName: n % 2 === 0 ? 'staging' : 'orders',
      });
      return;
    case 'takes a snapshot':
      await post(atlas, `${name}/backup/snapshots`, {
        description: 'by hand',
        retentionInDays: 30,
      });
      return;
  }
}

const copyOf = (zoneId: string, { copySettings }: WireSchedule): WireCopySetting => ({
  zoneId,
  cloudProvider: 'AWS',
  regionName: copySettings.some(({ regionName }) => regionName === 'EU_WEST_1')
    ? 'EU_WEST_2'
    : 'EU_WEST_1',
  shouldCopyOplogs: false,
  frequencies: ['DAILY'],
});

const TOKEN = 'token-of-a-person';

/** Asks as a person does, whatever becomes of the handler's credential; a refusal is nobody's concern. */
async function post(
  { state, fetch, clock }: InProcessAtlas,
  path: string,
  body: object,
): Promise<void> {
  const [credential] = state.credentials;
  if (credential === undefined) return;
  state.tokens.set(TOKEN, { credential, endsAt: clock.now().getTime() + 60_000 });
  await fetch(`${BASE_URL}/api/atlas/v2/groups/${PROJECT}/clusters/${path}`, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.atlas.2023-01-01+json',
      'content-type': 'application/vnd.atlas.2023-01-01+json',
      authorization: `Bearer ${TOKEN}`,
    },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}
