import { type ProtectionModel } from '../../core/model/protection-model';

/** Whether a resource at a path is part of something a model declares: the model says more of it than the resource does. */
export type IsDeclared = (path: string) => boolean;

/** The constructs of models whose resources stand in the configuration beside them. */
export function declaredIn(models: readonly ProtectionModel[]): IsDeclared {
  const paths = models.flatMap(({ projects, clusters, azureClusters = [] }) => [
    ...projects.flatMap(({ compliancePolicies = [] }) => compliancePolicies),
    ...clusters.flatMap(({ schedules, snapshots = [], restores = [], runs = [] }) => [
      ...schedules,
      ...snapshots,
      ...restores,
      ...runs,
    ]),
    ...azureClusters,
  ]);
  return (path) => paths.some((declared) => path.startsWith(`${declared.path}/`));
}
