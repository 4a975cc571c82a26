import { digest } from '../record-name';
import { type TakeSnapshotRequest } from './snapshot-request';

const MARKER_DIGITS = 16;

type Identity = Pick<TakeSnapshotRequest, 'owner' | 'target' | 'key'>;

/** What tells a snapshot from every other, as it stands at the end of its description. */
export function markerOf({ owner, target, key }: Identity): string {
  const { projectId, clusterName } = target;
  const identity = [owner.stack, owner.resource, projectId, clusterName, key];
  return `[mb:${digest(identity, MARKER_DIGITS)}]`;
}

/** The description Atlas keeps: the user's words, or the key, and the marker. */
export function describedWithMarker(request: Identity & { readonly description?: string }): string {
  return `${request.description ?? request.key} ${markerOf(request)}`;
}
