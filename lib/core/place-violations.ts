import {
  describeAzureCluster,
  describeCluster,
  describeProject,
  describeRestore,
  describeRun,
  describeSnapshot,
} from './model/describe';
import { type Origin } from './model/origin';
import { type ClusterModel, type ProtectionModel } from './model/protection-model';
import { type PlacedViolation, type Rule, type Violation } from './rules/rule';

/** What one rule finds in a model, each violation with its subject and the place it was written. */
export function placeViolations(rule: Rule, model: ProtectionModel): readonly PlacedViolation[] {
  switch (rule.about) {
    case 'app':
      return rule.check(model);
    case 'compliance-policy':
      return model.projects.flatMap((project) =>
        (project.compliancePolicies ?? []).flatMap((policy) =>
          placed(rule.check(policy, project, model), policy, () => describeProject(project)),
        ),
      );
    case 'azure-cluster':
      return (model.azureClusters ?? []).flatMap((cluster) =>
        placed(rule.check(cluster, model), cluster, () => describeAzureCluster(cluster)),
      );
    default: {
      const found: PlacedViolation[] = [];
      for (const cluster of model.clusters) found.push(...inCluster(rule, cluster, model));
      return found;
    }
  }
}

type RuleOfClusters = Extract<
  Rule,
  { about: 'cluster' | 'schedule' | 'snapshot' | 'restore' | 'run' }
>;

const NOTHING: readonly PlacedViolation[] = [];

function inCluster(
  rule: RuleOfClusters,
  cluster: ClusterModel,
  model: ProtectionModel,
): readonly PlacedViolation[] {
  const subject = (): string => describeCluster(cluster);
  switch (rule.about) {
    case 'cluster':
      return placed(rule.check(cluster), cluster, subject);
    case 'schedule':
      return each(cluster.schedules, (schedule) =>
        placed(rule.check(schedule, cluster), schedule, subject),
      );
    case 'snapshot':
      return each(cluster.snapshots, (snapshot) =>
        placed(rule.check(snapshot, cluster, model), snapshot, () =>
          describeSnapshot(snapshot, cluster),
        ),
      );
    case 'restore':
      return each(cluster.restores, (restore) =>
        placed(rule.check(restore, cluster, model), restore, () =>
          describeRestore(restore, cluster),
        ),
      );
    case 'run':
      return each(cluster.runs, (run) =>
        placed(rule.check(run, cluster, model), run, () => describeRun(run, cluster)),
      );
  }
}

/** One list for the usual case of one item or none: a model may hold thousands of clusters. */
function each<Item>(
  items: readonly Item[] | undefined,
  find: (item: Item) => readonly PlacedViolation[],
): readonly PlacedViolation[] {
  const [first, second] = items ?? [];
  if (items === undefined || first === undefined) return NOTHING;
  return second === undefined ? find(first) : items.flatMap(find);
}

function placed(
  violations: readonly Violation[],
  origin: Origin,
  subject: () => string,
): readonly PlacedViolation[] {
  if (violations.length === 0) return NOTHING;
  return violations.map((violation) => ({ ...violation, subject: subject(), origin }));
}
