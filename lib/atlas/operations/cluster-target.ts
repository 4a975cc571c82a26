import { type AtlasRequest } from '../client/atlas-client';
import { type AtlasOperation } from '../wire/versions';

/** The cluster an operation is about. */
export interface ClusterTarget {
  readonly projectId: string;
  readonly clusterName: string;
}

/** How messages call the cluster. */
export const subjectOf = ({ clusterName }: ClusterTarget): string => `cluster ${clusterName}`;

/** A request below `/groups/{project}/clusters/{cluster}`. */
export function clusterRequest(
  target: ClusterTarget,
  operation: AtlasOperation,
  method: AtlasRequest['method'],
  suffix = '',
): AtlasRequest {
  const project = encodeURIComponent(target.projectId);
  const cluster = encodeURIComponent(target.clusterName);
  return {
    operation,
    method,
    path: `/api/atlas/v2/groups/${project}/clusters/${cluster}${suffix}`,
    subject: subjectOf(target),
  };
}
