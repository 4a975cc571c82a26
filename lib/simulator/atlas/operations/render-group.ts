import { toSeconds } from '../schedule/settle';
import { type SimulatedProject } from '../state';

/** Kinds of things below a project that its links name. */
const BELOW = ['containers', 'clusters', 'databaseUsers', 'peers', 'processes', 'whitelist'];

/** A project as Atlas answers it. */
export function renderGroup(project: SimulatedProject, baseUrl: string): object {
  const self = `${baseUrl}/api/atlas/v2/groups/${project.id}`;
  return {
    clusterCount: project.clusters.size + project.flexClusters.size,
    created: toSeconds(project.createdAt),
    id: project.id,
    links: [
      { href: self, rel: 'self' },
      ...BELOW.map((name) => ({
        href: `${self}/${name}`,
        rel: `https://cloud.mongodb.com/${name}`,
      })),
    ],
    name: project.name,
    orgId: project.orgId,
    withDefaultAlertsSettings: true,
  };
}
