import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { ACKNOWLEDGEABLE_CHANGES } from '../core/acknowledgeable-changes';
import { ProtectionError } from '../core/errors';
import { type AcknowledgementModel } from '../core/model/protection-model';
import { isCalendarDay } from '../core/values/calendar-day';
import { loadRules } from './load-checks';

/** Name of the validation plugin; `mongodb-backup::<rule>` names a rule in CDK's own acknowledgements. */
export const PLUGIN_NAME = 'mongodb-backup';

const METADATA_KEY = 'mongodb-backup:acknowledgement';

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

/** Accepts findings at a construct and everything below it. */
export class Acknowledgement {
  /** Accepts findings at a construct and everything below it. */
  public static of(scope: IConstruct): Acknowledgement {
    return new Acknowledgement(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Accepts the findings of one rule, or changes of one kind. @throws {ProtectionError} rule-unknown, fatal-rule-acknowledged, acknowledgement-without-reason, date-malformed */
  public add(props: AcknowledgementProps): this {
    requireAcknowledgeable(props.rule);
    requireReason(props);
    requireDay(props.until);
    const { rule, reason, until } = props;
    this.scope.node.addMetadata(METADATA_KEY, {
      rule,
      reason,
      ...(until !== undefined && { until }),
    });
    Validations.of(this.scope).acknowledge({ id: `${PLUGIN_NAME}::${rule}`, reason });
    return this;
  }
}

/** Every acknowledgement that reaches a construct: its own, those below and those above, in tree order. */
export function acknowledgementsIn(scope: IConstruct): AcknowledgementModel[] {
  const above = scope.node.scopes.filter((node) => node !== scope);
  return [...above, ...scope.node.findAll()].flatMap(acknowledgementsAt);
}

function acknowledgementsAt(construct: IConstruct): AcknowledgementModel[] {
  const { path, metadata } = construct.node;
  if (metadata.length === 0) return [];
  const ours = metadata
    .filter(({ type }) => type === METADATA_KEY)
    .map(({ data }) => ({ path, ...(data as Omit<AcknowledgementModel, 'path'>) }));
  const theirs = metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Readonly<Record<string, string>>))
    .filter(([id]) => id.startsWith(`${PLUGIN_NAME}::`))
    .map(([id, reason]) => ({ path, rule: id.slice(PLUGIN_NAME.length + 2), reason }))
    .filter(({ rule }) => !ours.some((known) => known.rule === rule));
  return [...ours, ...theirs];
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
