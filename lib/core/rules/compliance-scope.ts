import { describeProject } from '../model/describe';
import { type CompliancePolicyModel } from '../model/compliance-policy-model';
import {
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
} from '../model/protection-model';
import { isSameValue } from '../model/same-value';

/** A declared compliance policy and the project it is of. */
export interface PolicyInProject {
  readonly policy: CompliancePolicyModel;
  readonly project: ProjectModel;
  /** How messages call it: `the compliance policy of project Payments`. */
  readonly name: string;
}

/** A cluster and whether a policy reaches it; undefined if the project is known only at deploy. */
export interface ClusterInScope {
  readonly cluster: ClusterModel;
  readonly isReached: true | undefined;
}

/** The compliance policies an app declares in one mode. */
export function policiesIn(
  { projects }: ProtectionModel,
  mode: CompliancePolicyModel['mode'],
): readonly PolicyInProject[] {
  return projects.flatMap((project) =>
    (project.compliancePolicies ?? [])
      .filter((policy) => policy.mode === mode)
      .map((policy) => ({
        policy,
        project,
        name: `the compliance policy of ${describeProject(project)}`,
      })),
  );
}

/** The clusters of an app a policy of a project reaches, or may reach. */
export function clustersUnder(
  project: ProjectModel,
  { clusters }: ProtectionModel,
): readonly ClusterInScope[] {
  const ofProject = { value: project.id, path: project.path };
  return clusters.flatMap((cluster) => {
    const isReached = isSameValue(ofProject, { value: cluster.projectId, path: cluster.path });
    return isReached === false ? [] : [{ cluster, isReached }];
  });
}
