import { type Change, type Operation } from '../../../lib/rehearsal/cloudformation/operation';
import { removeResource } from '../../../lib/rehearsal/cloudformation/remove-resource';
import { rollBack } from '../../../lib/rehearsal/cloudformation/roll-back';
import { type Stack } from '../../../lib/rehearsal/cloudformation/stack';
import { type StackResource } from '../../../lib/rehearsal/cloudformation/stack-resource';
import { aResource, aStack, aTemplate, aWorld } from './world';

const operation = (
  kind: Operation['kind'],
  stack: Stack,
  changes: readonly Change[] = [],
): Operation => ({
  world: aWorld(),
  stack,
  kind,
  template: aTemplate({}),
  parameters: {},
  changes: [...changes],
});

/** A stack that holds these resources. */
function holding(...resources: readonly StackResource[]): Stack {
  const stack = aStack();
  for (const resource of resources) stack.resources.set(resource.logicalId, resource);
  return stack;
}

/** The statuses each resource went through, in order. */
const historyOf = ({ events }: Stack, logicalId: string): readonly string[] =>
  events.filter((event) => event.logicalId === logicalId).map(({ status }) => status);

describe('a creation that is rolled back', () => {
  test('takes its resources away, newest first', async () => {
    const stack = holding(aResource('A'), aResource('B'));
    await rollBack(operation('create', stack), '', []);
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(stack.resources.size).toBe(0);
    const gone = stack.events.filter(({ status }) => status === 'DELETE_COMPLETE');
    expect(gone.map(({ logicalId }) => logicalId)).toEqual(['B', 'A']);
  });

  test.each([
    ['Retain', 'DELETE_SKIPPED'],
    ['RetainExceptOnCreate', 'DELETE_COMPLETE'],
    ['Delete', 'DELETE_COMPLETE'],
  ])('ends a resource with the policy %s as %s', async (deletionPolicy, status) => {
    const stack = holding(aResource('A', { deletionPolicy }));
    await rollBack(operation('create', stack), '', []);
    expect(historyOf(stack, 'A').at(-1)).toBe(status);
  });
});

describe('an update that is rolled back', () => {
  const old = aResource('A', {}, { Size: 1 });
  const changed = aResource('A', {}, { Size: 2 });

  test('puts back what was changed', async () => {
    const stack = holding(changed);
    const change = { logicalId: 'A', before: old, after: changed, hasTouched: true };
    await rollBack(operation('update', stack, [change]), 'it broke', []);
    expect(stack.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.resources.get('A')?.properties).toEqual({ Size: 1 });
    expect(historyOf(stack, 'A')).toEqual(['UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE']);
  });

  test('tells a resource nothing that nobody touched', async () => {
    const stack = holding(changed);
    const change = { logicalId: 'A', before: old, after: changed, hasTouched: false };
    await rollBack(operation('update', stack, [change]), 'it broke', []);
    expect(stack.resources.get('A')).toBe(old);
    expect(historyOf(stack, 'A')).toEqual([]);
  });

  test('removes what it had made', async () => {
    const stack = holding(old, aResource('B'));
    const change = { logicalId: 'B', before: undefined, after: aResource('B'), hasTouched: true };
    await rollBack(operation('update', stack, [change]), 'it broke', []);
    expect([...stack.resources.keys()]).toEqual(['A']);
    expect(historyOf(stack, 'B').at(-1)).toBe('DELETE_COMPLETE');
  });

  test('goes back to the resource that was replaced, and removes the new one', async () => {
    const replaced = aResource('A', { physicalId: 'A-2' });
    const stack = holding(replaced);
    const change = { logicalId: 'A', before: old, after: replaced, hasTouched: true };
    await rollBack(operation('update', stack, [change]), 'it broke', []);
    expect(stack.resources.get('A')?.physicalId).toBe('A-1');
    const removed = stack.events.find(({ status }) => status === 'DELETE_COMPLETE');
    expect(removed?.physicalId).toBe('A-2');
  });
});

describe('a resource that goes', () => {
  test.each([
    ['removed', 'Retain', 'Delete', 'DELETE_SKIPPED'],
    ['removed', 'Delete', 'Retain', 'DELETE_COMPLETE'],
    ['replaced', 'Delete', 'Retain', 'DELETE_SKIPPED'],
    ['replaced', 'Retain', 'Delete', 'DELETE_COMPLETE'],
    ['removed', 'RetainExceptOnCreate', 'Delete', 'DELETE_SKIPPED'],
  ] as const)(
    'because it is %s, with DeletionPolicy %s and UpdateReplacePolicy %s, ends as %s',
    async (occasion, deletionPolicy, updateReplacePolicy, status) => {
      const stack = aStack();
      const resource = aResource('A', { deletionPolicy, updateReplacePolicy });
      await removeResource(resource, occasion, { world: aWorld(), stack });
      expect(historyOf(stack, 'A').at(-1)).toBe(status);
    },
  );
});
