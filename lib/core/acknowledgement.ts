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

/** Whether an acknowledgement does not hold on a day given as `2026-11-24`: it is past, or says no day anybody can tell. */
export function isExpired({ until }: AcknowledgementModel, today: string | undefined): boolean {
  if (until === undefined) return false;
  return !isDay(until) || (today !== undefined && until < today);
}

/** A day of the calendar such as `2026-11-24`. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const covers = (above: string, path: string): boolean =>
  above === '' || path === above || path.startsWith(`${above}/`);
