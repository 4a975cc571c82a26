import { acknowledgementFor } from './acknowledgement';
import { type Finding } from './finding';
import { type ProtectionModel } from './model/protection-model';
import { placeViolations } from './place-violations';
import { type PlacedViolation, type Rule } from './rules/rule';

/** What a check needs beside the model. */
export interface CheckOptions {
  /** Today as `2026-11-24`; an acknowledgement past its `until` no longer counts. @default - expiry is not judged */
  readonly today?: string;
}

/** Holds a model against rules; the order is that of the rules, and within one that of the model. */
export function applyRules(
  rules: readonly Rule[],
  model: ProtectionModel,
  options: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const violation of placeViolations(rule, model)) {
      const finding = toFinding(rule, violation);
      const acknowledged = acknowledgementFor(finding, model.acknowledgements, options.today);
      findings.push(acknowledged === undefined ? finding : { ...finding, acknowledged });
    }
  }
  return findings;
}

function toFinding(rule: Rule, violation: PlacedViolation): Finding {
  const { subject, message, fix, origin, verdict = 'violated' } = violation;
  return {
    rule: rule.id,
    verdict,
    severity: verdict === 'unverified' ? 'info' : rule.severity,
    subject,
    message,
    fix,
    source: rule.source,
    path: origin.path,
    ...(origin.source !== undefined && { location: origin.source }),
  };
}
