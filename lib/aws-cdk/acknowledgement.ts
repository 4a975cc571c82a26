import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { acceptFinding, type AcknowledgementProps } from '../core/accept-finding';
import { type AcknowledgementModel } from '../core/model/protection-model';

/** Name of the validation plugin; `mongodb-backup::<rule>` names a rule in CDK's own acknowledgements. */
export const PLUGIN_NAME = 'mongodb-backup';

const METADATA_KEY = 'mongodb-backup:acknowledgement';

/** Accepts findings at a construct and everything below it. */
export class Acknowledgement {
  /** Accepts findings at a construct and everything below it. */
  public static of(scope: IConstruct): Acknowledgement {
    return new Acknowledgement(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Accepts the findings of one rule, or changes of one kind. @throws {ProtectionError} rule-unknown, fatal-rule-acknowledged, acknowledgement-without-reason, date-malformed */
  public add(props: AcknowledgementProps): this {
    const accepted = acceptFinding(props);
    this.scope.node.addMetadata(METADATA_KEY, accepted);
    Validations.of(this.scope).acknowledge({
      id: `${PLUGIN_NAME}::${accepted.rule}`,
      reason: accepted.reason,
    });
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
