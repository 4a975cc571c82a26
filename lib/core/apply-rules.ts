import { acknowledgementFor } from './acknowledgement';
import { type Finding } from './finding';
import { describeCluster } from './model/describe';
import { type ClusterModel, type Origin, type ProtectionModel } from './model/protection-model';
import { type Rule, type Violation } from './rules/rule';

/** What a check needs beside the model. */
export interface CheckOptions {
  /** Today as `2026-11-24`; an acknowledgement past its `until` no longer counts. @default - expiry is not judged */
  readonly today?: string;
}

/** Holds a model against rules; the order is that of the rules and the clusters. */
export function applyRules(
  rules: readonly Rule[],
  model: ProtectionModel,
  options: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  const report = (
    rule: Rule,
    cluster: ClusterModel,
    origin: Origin,
    violation: Violation,
  ): void => {
    const finding = toFinding(rule, cluster, origin, violation);
    const acknowledged = acknowledgementFor(finding, model.acknowledgements, options.today);
    findings.push(acknowledged === undefined ? finding : { ...finding, acknowledged });
  };
  for (const rule of rules) applyRule(rule, model, report);
  return findings;
}

type Report = (rule: Rule, cluster: ClusterModel, origin: Origin, violation: Violation) => void;

function applyRule(rule: Rule, model: ProtectionModel, report: Report): void {
  if (rule.about === 'app') {
    for (const found of rule.check(model)) {
      report(rule, found.cluster, found.schedule ?? found.cluster, found);
    }
    return;
  }
  for (const cluster of model.clusters) {
    if (rule.about === 'cluster') {
      for (const found of rule.check(cluster)) report(rule, cluster, cluster, found);
      continue;
    }
    for (const schedule of cluster.schedules) {
      for (const found of rule.check(schedule, cluster)) report(rule, cluster, schedule, found);
    }
  }
}

function toFinding(
  rule: Rule,
  cluster: ClusterModel,
  origin: Origin,
  violation: Violation,
): Finding {
  const verdict = violation.verdict ?? 'violated';
  return {
    rule: rule.id,
    verdict,
    severity: verdict === 'unverified' ? 'info' : rule.severity,
    subject: describeCluster(cluster),
    message: violation.message,
    fix: violation.fix,
    source: rule.source,
    path: origin.path,
    ...(origin.source !== undefined && { location: origin.source }),
  };
}
