import { type IConstruct } from 'constructs';
import { acceptFinding, type AcknowledgementProps } from '../core/accept-finding';
import { type AcknowledgementModel } from '../core/model/protection-model';

const METADATA_KEY = 'mongodb-backup:acknowledgement';

/** Accepts findings at a construct and everything below it. */
export class Acknowledgement {
  /** Accepts findings at a construct and everything below it. */
  public static of(scope: IConstruct): Acknowledgement {
    return new Acknowledgement(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Accepts the findings of one rule. @throws {ProtectionError} rule-unknown, fatal-rule-acknowledged, acknowledgement-without-reason, date-malformed */
  public add(props: AcknowledgementProps): this {
    this.scope.node.addMetadata(METADATA_KEY, acceptFinding(props));
    return this;
  }
}

/** Every acknowledgement that reaches a stack: those above it, its own, and those below, in tree order. */
export function acknowledgementsAmong(
  scopes: readonly IConstruct[],
  nodes: readonly IConstruct[],
): AcknowledgementModel[] {
  return [...scopes.slice(0, -1), ...nodes].flatMap(acknowledgementsAt);
}

const NONE: AcknowledgementModel[] = [];

function acknowledgementsAt({ node }: IConstruct): AcknowledgementModel[] {
  const { metadata } = node;
  if (!metadata.some(({ type }) => type === METADATA_KEY)) return NONE;
  return metadata
    .filter(({ type }) => type === METADATA_KEY)
    .map(({ data }) => ({ path: node.path, ...(data as Omit<AcknowledgementModel, 'path'>) }));
}
