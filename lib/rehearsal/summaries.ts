import { type RecordedUse } from './iam/authorizer';
import { type ActionUse, type StackSummary } from './rehearsal';
import { type Stack } from './cloudformation/stack';

/** A stack as tests and people see it. */
export const summarise = (stack: Stack): StackSummary => ({
  name: stack.name,
  id: stack.id,
  region: stack.place.region,
  status: stack.status,
  ...(stack.statusReason !== undefined && { statusReason: stack.statusReason }),
  outputs: Object.fromEntries(stack.outputs.map(({ name, value }) => [name, value])),
  resources: [...stack.resources.values()].map(({ logicalId, type, physicalId, status }) => ({
    logicalId,
    type,
    physicalId,
    status,
  })),
});

/** IAM actions by role name, each action and resource once. */
export function actionsByRole(
  uses: readonly RecordedUse[],
): Readonly<Record<string, readonly ActionUse[]>> {
  const byRole: Record<string, ActionUse[]> = {};
  for (const { roleArn, ...use } of uses) {
    const known = (byRole[roleArn.split('/').at(-1) ?? ''] ??= []);
    const isKnown = known.some(
      ({ action, resource, allowed }) =>
        action === use.action && resource === use.resource && allowed === use.allowed,
    );
    if (!isKnown) known.push(use);
  }
  return byRole;
}
