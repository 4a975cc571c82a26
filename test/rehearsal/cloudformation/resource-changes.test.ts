import { type ChangeSet } from '../../../lib/rehearsal/cloudformation/change-set';
import { resourceChanges } from '../../../lib/rehearsal/cloudformation/resource-changes';
import { type JsonObject } from '../../../lib/rehearsal/json';
import { type Template } from '../../../lib/rehearsal/template/template';
import { aResource, aStack, aTemplate } from './world';

const changeSet = (template: Template, parameters: ChangeSet['parameters'] = {}): ChangeSet => ({
  id: 'id',
  name: 'name',
  kind: 'update',
  template,
  templateBody: '',
  parameters,
  isEmpty: false,
  keepsFailure: false,
});

/** What going from one template to another does, as `Action logical id`. */
function changesOf(before: Template, after: Template): readonly string[] {
  const stack = aStack();
  stack.template = before;
  for (const [id, { Type }] of Object.entries(before.Resources))
    stack.resources.set(id, aResource(id, { type: Type }));
  return resourceChanges(stack, changeSet(after)).map(({ ResourceChange: change }) => {
    const { Action, LogicalResourceId, Replacement } = change as JsonObject;
    return [Action, LogicalResourceId, Replacement]
      .filter((part) => typeof part === 'string')
      .join(' ');
  });
}

const sized = (Size: number): { readonly Properties: JsonObject } => ({ Properties: { Size } });

describe('what a change set would do', () => {
  test('is nothing where nothing differs', () => {
    expect(changesOf(aTemplate({ A: sized(1) }), aTemplate({ A: sized(1) }))).toEqual([]);
  });

  test('is to add, to modify and to remove', () => {
    expect(
      changesOf(aTemplate({ A: sized(1), B: sized(1) }), aTemplate({ A: sized(2), C: sized(1) })),
    ).toEqual(['Modify A False', 'Remove B', 'Add C']);
  });

  test('reaches what refers to a custom resource that changes', () => {
    const template = (size: number): Template =>
      aTemplate({
        Thing: { Type: 'Custom::Thing', ...sized(size) },
        Reader: { Properties: { Value: { 'Fn::GetAtt': ['Thing', 'Size'] } } },
        Other: sized(1),
      });
    expect(changesOf(template(1), template(2))).toEqual([
      'Modify Thing False',
      'Modify Reader False',
    ]);
  });

  test('names the properties that change', () => {
    const stack = aStack();
    stack.template = aTemplate({ A: { Properties: { Size: 1, Name: 'a', Gone: 1 } } });
    stack.resources.set('A', aResource('A'));
    const after = aTemplate({ A: { Properties: { Size: 2, Name: 'a', New: 1 } } });
    const [change] = resourceChanges(stack, changeSet(after));
    const { Details } = change?.['ResourceChange'] as { readonly Details: readonly JsonObject[] };
    expect(Details.map(({ Target }) => (Target as JsonObject)['Name'])).toEqual([
      'Size',
      'Gone',
      'New',
    ]);
  });

  test('may reach everything where a parameter changes', () => {
    const stack = aStack();
    stack.template = aTemplate({ A: sized(1) });
    stack.resources.set('A', aResource('A'));
    const changes = resourceChanges(
      stack,
      changeSet(aTemplate({ A: sized(1) }), { Stage: { given: 'prod', value: 'prod' } }),
    );
    expect(changes).toHaveLength(1);
  });
});
