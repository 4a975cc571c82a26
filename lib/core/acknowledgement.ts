import { type Finding } from './finding';
import { type AcknowledgementModel } from './model/protection-model';

/**
 * The acknowledgement that covers a finding: same rule, made at its construct or one above, not expired.
 * Fatal findings have none.
 */
export function acknowledgementFor(
  finding: Finding,
  acknowledgements: readonly AcknowledgementModel[],
  today: string | undefined,
): Finding['acknowledged'] {
  if (finding.severity === 'fatal') return undefined;
  const found = acknowledgements.find(
    (candidate) =>
      candidate.rule === finding.rule &&
      covers(candidate.path, finding.path) &&
      !isExpired(candidate, today),
  );
  if (found === undefined) return undefined;
  return { reason: found.reason, ...(found.until !== undefined && { until: found.until }) };
}

/** Whether an acknowledgement no longer holds on a day given as `2026-11-24`. */
export function isExpired({ until }: AcknowledgementModel, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

const covers = (above: string, path: string): boolean =>
  above === '' || path === above || path.startsWith(`${above}/`);
