import { ACKNOWLEDGEABLE_CHANGES } from './acknowledgeable-changes';
import { ProtectionError } from './errors';
import { loadRules } from './load-checks';
import { type AcknowledgementModel } from './model/protection-model';
import { isCalendarDay } from './values/calendar-day';

/** A finding the team accepts. */
export interface AcknowledgementProps {
  /** Id of the rule, or of the kind of change of `mongodb-backup diff`, as printed with the finding. */
  readonly rule: string;
  /** Why it is accepted. */
  readonly reason: string;
  /**
   * The last day it holds, e.g. `2027-03-31`; judged by `mongodb-backup check` and `diff`, not at synth.
   * @default - it holds for ever
   */
  readonly until?: string;
}

/** An acceptance as the model holds it. @throws {ProtectionError} rule-unknown, fatal-rule-acknowledged, acknowledgement-without-reason, date-malformed */
export function acceptFinding(props: AcknowledgementProps): Omit<AcknowledgementModel, 'path'> {
  requireAcknowledgeable(props.rule);
  requireReason(props);
  requireDay(props.until);
  const { rule, reason, until } = props;
  return { rule, reason, ...(until !== undefined && { until }) };
}

function requireAcknowledgeable(id: string): void {
  if (ACKNOWLEDGEABLE_CHANGES.includes(id)) return;
  const rule = loadRules().find((known) => known.id === id);
  if (rule === undefined) {
    throw new ProtectionError(
      'rule-unknown',
      `there is no rule and no change ${id}; use an id from docs/rules.md or docs/plan-diff.md, as printed with the finding`,
    );
  }
  if (rule.severity !== 'fatal') return;
  throw new ProtectionError(
    'fatal-rule-acknowledged',
    `rule ${id} cannot be acknowledged, because the service refuses what it forbids or the loss cannot be undone; change what it names`,
  );
}

function requireReason({ rule, reason }: AcknowledgementProps): void {
  if (reason.trim() !== '') return;
  throw new ProtectionError(
    'acknowledgement-without-reason',
    `the acknowledgement of ${rule} gives no reason; say why it is accepted, for whoever reads it later`,
  );
}

function requireDay(until: string | undefined): void {
  if (until === undefined || isCalendarDay(until)) return;
  throw new ProtectionError(
    'date-malformed',
    `'until' must be a day such as 2027-03-31, got ${until}; write year, month and day`,
  );
}
