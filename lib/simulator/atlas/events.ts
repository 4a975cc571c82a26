import { toSeconds } from './schedule/settle';
import { type SimulatedProject } from './state';

/** When something happened, and to which cluster. */
export interface Occasion {
  readonly at: Date;
  readonly newId: (at: Date) => string;
  readonly clusterName?: string;
}

/** Writes an entry of a project's activity feed. */
export function logEvent(
  { id: groupId, events }: SimulatedProject,
  eventTypeName: string,
  { at, newId, clusterName }: Occasion,
): void {
  events.push({
    ...(clusterName !== undefined && { clusterName }),
    created: toSeconds(at),
    eventTypeName,
    groupId,
    id: newId(at),
  });
}
