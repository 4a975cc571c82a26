import { conditionsHold, type ConditionContext } from './conditions';
import { matchesAction, matchesPattern } from './matches-pattern';
import { type Statement } from './policy-document';

/** What somebody wants to do to something. */
export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: ConditionContext;
}

export type Decision = 'allowed' | 'denied' | 'not mentioned';

/** An explicit deny wins; without an allow nothing is allowed. */
export function evaluate(statements: readonly Statement[], request: AccessRequest): Decision {
  const applying = statements.filter((statement) => applies(statement, request));
  if (applying.some(({ effect }) => effect === 'Deny')) return 'denied';
  return applying.length > 0 ? 'allowed' : 'not mentioned';
}

function applies(statement: Statement, { action, resource, context }: AccessRequest): boolean {
  return (
    names(statement.actions, statement.notActions, (pattern) => matchesAction(pattern, action)) &&
    names(statement.resources, statement.notResources, (pattern) =>
      matchesPattern(pattern, resource),
    ) &&
    conditionsHold(statement.conditions, context)
  );
}

function names(
  included: readonly string[],
  excluded: readonly string[],
  matches: (pattern: string) => boolean,
): boolean {
  return included.length > 0
    ? included.some(matches)
    : excluded.length > 0 && !excluded.some(matches);
}
