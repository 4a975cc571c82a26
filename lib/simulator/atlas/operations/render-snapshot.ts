import { type ClusterCall } from '../http/call';
import { type StoredSnapshot } from '../state';

const OWN_FIELDS = ['takenAt', 'expiry'];

/** A snapshot as Atlas answers it: alphabetical keys. */
export function renderSnapshot({ baseUrl, cluster }: ClusterCall, stored: StoredSnapshot): object {
  const path = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}/clusters/${cluster.name}`;
  const links = [
    { href: `${path}/backup/snapshots/${stored.id}`, rel: 'self' },
    { href: path, rel: 'https://cloud.mongodb.com/cluster' },
  ];
  const fields = Object.entries({ ...stored, links }).filter(
    ([name]) => !OWN_FIELDS.includes(name),
  );
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
