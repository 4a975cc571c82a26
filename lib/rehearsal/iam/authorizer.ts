import { AwsError } from '../aws-error';
import { type Caller, sessionArn } from './caller';
import { type ConditionContext } from './conditions';
import { evaluate, type Decision } from './evaluate';
import { matchesPattern } from './matches-pattern';
import { type Statement } from './policy-document';
import { type Roles } from './roles';

/** One question whether somebody may do something, and the answer. */
export interface RecordedUse {
  readonly roleArn: string;
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
}

interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context?: ConditionContext;
  /** Code of the refusal. @default AccessDeniedException */
  readonly code?: string;
}

/** Decides by the policies of roles, and remembers what was asked. */
export class Authorizer {
  public readonly uses: RecordedUse[] = [];

  public constructor(private readonly roles: Roles) {}

  /** @throws AccessDeniedException as AWS words it */
  public demand(caller: Caller, question: Question): void {
    if (caller.kind === 'operator') return;
    const decision = this.decide(caller.roleArn, question);
    this.settle(caller, question, decision);
  }

  /** As `demand`, for a KMS key, whose own policy may allow by itself or leave it to IAM. */
  public demandKey(
    caller: Caller,
    question: Question,
    keyStatements: readonly Statement[] | undefined,
  ): void {
    if (caller.kind === 'operator') return;
    const byRole = this.decide(caller.roleArn, question);
    if (keyStatements === undefined) {
      this.settle(caller, question, byRole);
      return;
    }
    const request = { ...question, resource: '*', context: question.context ?? {} };
    const naming = (matches: (principal: string) => boolean): Decision =>
      evaluate(
        keyStatements.filter(({ principals }) => principals.some(matches)),
        request,
      );
    const byKey = naming((principal) => principal === '*' || principal === caller.roleArn);
    const leftToIam = naming((principal) => matchesPattern('arn:*:iam::*:root', principal));
    const decisions = [byKey, leftToIam === 'allowed' ? byRole : leftToIam];
    this.settle(
      caller,
      question,
      decisions.find((decision) => decision === 'denied') ??
        decisions.find((decision) => decision === 'allowed') ??
        'not mentioned',
    );
  }

  private decide(roleArn: string, { action, resource, context = {} }: Question): Decision {
    const all = { 'aws:PrincipalArn': roleArn, ...context };
    return evaluate(this.roles.statementsOf(roleArn), { action, resource, context: all });
  }

  private settle(
    { roleArn, session }: Extract<Caller, { kind: 'role' }>,
    { action, resource, code = 'AccessDeniedException' }: Question,
    decision: Decision,
  ): void {
    const allowed = decision === 'allowed';
    this.uses.push({ roleArn, action, resource, allowed });
    if (allowed) return;
    const because =
      decision === 'denied'
        ? 'with an explicit deny in an identity-based policy'
        : `because no identity-based policy allows the ${action} action`;
    throw new AwsError(
      code,
      `User: ${sessionArn(roleArn, session)} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
      code === 'AccessDeniedException' ? 400 : 403,
    );
  }
}
