import { createResolver, type Resolver } from '../template/resolver';
import { inDependencyOrder } from '../template/dependencies';
import { type World } from '../world';
import { type ChangeSet } from './change-set';
import { changeResource } from './change-resource';
import { cleanUp, type Leftover } from './clean-up';
import { outputsOf } from './outputs';
import { type Operation } from './operation';
import { resourceProperties } from './resource-properties';
import { rollBack } from './roll-back';
import { type Stack, type StackOutput } from './stack';
import { stackScope } from './stack-scope';

/** Carries out a change set; the stack's status tells how it went. */
export async function deployStack(world: World, stack: Stack, changeSet: ChangeSet): Promise<void> {
  const { kind, template, parameters } = changeSet;
  const operation: Operation = { world, stack, kind, template, parameters, changes: [] };
  const verb = kind === 'create' ? 'CREATE' : 'UPDATE';
  stack.pendingRollback = undefined;
  stack.transition(`${verb}_IN_PROGRESS`, 'User Initiated');
  try {
    const outputs = await moveForward(operation);
    await finish(operation, changeSet, outputs);
  } catch (error) {
    const reason = failureReason(operation, error);
    if (changeSet.keepsFailure) {
      stack.pendingRollback = (skipped) => rollBack(operation, reason, skipped);
      stack.transition(`${verb}_FAILED`, reason);
      return;
    }
    await rollBack(operation, reason, []);
  }
}

async function moveForward(operation: Operation): Promise<readonly StackOutput[]> {
  const { stack, template } = operation;
  const resolver = createResolver(stackScope(operation));
  for (const logicalId of inDependencyOrder(template, wantedIds(operation, resolver))) {
    const definition = template.Resources[logicalId];
    if (definition === undefined) continue;
    await changeResource(operation, logicalId, definition, () =>
      resourceProperties(definition, resolver, { world: operation.world, stack }),
    );
  }
  return outputsOf(operation);
}

const wantedIds = ({ template }: Operation, resolver: Resolver): readonly string[] =>
  Object.entries(template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || resolver.isTrue(Condition))
    .map(([logicalId]) => logicalId);

async function finish(
  operation: Operation,
  changeSet: ChangeSet,
  outputs: readonly StackOutput[],
): Promise<void> {
  const { stack, kind, parameters } = operation;
  const leftovers = leftoversOf(operation);
  stack.template = changeSet.template;
  stack.templateBody = changeSet.templateBody;
  stack.parameters = parameters;
  stack.outputs = outputs;
  if (kind === 'update') {
    stack.transition('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    await cleanUp(leftovers, operation);
  }
  stack.transition(kind === 'create' ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE');
}

/** What an update leaves to be taken away: the replaced and the removed, dependents first. */
function leftoversOf({
  stack,
  template,
  parameters,
  changes,
  world,
}: Operation): readonly Leftover[] {
  const resolver = createResolver(stackScope({ world, stack, template, parameters }));
  const wanted = new Set(wantedIds({ template } as Operation, resolver));
  const replaced = changes.flatMap(({ before, after }): readonly Leftover[] =>
    before === undefined || after === undefined || before.physicalId === after.physicalId
      ? []
      : [
          {
            resource: { ...before, updateReplacePolicy: after.updateReplacePolicy },
            occasion: 'replaced',
          },
        ],
  );
  const removed = [...stack.resources.values()].filter(({ logicalId }) => !wanted.has(logicalId));
  for (const { logicalId } of removed) stack.resources.delete(logicalId);
  const order = stack.template === undefined ? [] : orderOf(stack.template);
  return [
    ...replaced.reverse(),
    ...removed
      .sort((a, b) => order.indexOf(b.logicalId) - order.indexOf(a.logicalId))
      .map((resource): Leftover => ({ resource, occasion: 'removed' })),
  ];
}

const orderOf = (template: Parameters<typeof inDependencyOrder>[0]): readonly string[] =>
  inDependencyOrder(template, Object.keys(template.Resources));

function failureReason({ changes, kind }: Operation, error: unknown): string {
  const failed = changes.at(-1);
  const message = error instanceof Error ? error.message : String(error);
  if (failed === undefined || failed.after?.status.endsWith('_COMPLETE') === true) return message;
  const verb = failed.before === undefined && kind === 'create' ? 'create' : 'update';
  return `The following resource(s) failed to ${verb}: [${failed.logicalId}]. `;
}
