import { text } from './parse';

/** The little that every version's properties say alike: enough to tell what was applied and what becomes of it. */
export interface ScheduleIdentity {
  readonly projectId: string;
  readonly clusterName: string;
  readonly onRemove: unknown;
}

/** Reads it from the properties of any version; a newer one may be undone by an older one. */
export function parseScheduleIdentity(raw: Readonly<Record<string, unknown>>): ScheduleIdentity {
  return {
    projectId: text(raw['projectId'], 'properties.projectId'),
    clusterName: text(raw['clusterName'], 'properties.clusterName'),
    onRemove: raw['onRemove'],
  };
}

/** The physical id: another cluster is another schedule. */
export const scheduleIdOf = ({
  projectId,
  clusterName,
}: Pick<ScheduleIdentity, 'projectId' | 'clusterName'>): string => `${projectId}/${clusterName}`;
