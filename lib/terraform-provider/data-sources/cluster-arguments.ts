import { required } from '../framework/attributes';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';

/** The two arguments that name a cluster. */
export const CLUSTER_ARGUMENTS = {
  project_id: required('id of the Atlas project, 24 hexadecimal digits'),
  cluster_name: required('name of the cluster'),
} as const;

/** The cluster two known arguments name. */
export const targetOf = (values: {
  readonly project_id: string | null;
  readonly cluster_name: string | null;
}): ClusterTarget => ({
  projectId: values.project_id ?? '',
  clusterName: values.cluster_name ?? '',
});
