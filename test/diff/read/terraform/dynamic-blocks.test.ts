import { withDynamicBlocks } from '../../../../lib/diff/read/terraform/dynamic-blocks';

const made = (block: object, definitions: ReadonlyMap<string, unknown> = new Map()) =>
  withDynamicBlocks({ dynamic: { item: block } }, definitions)['item'];

test('a list gives a block for each element, which is key and value at once', () => {
  const content = { keep: '${item.value}', name: '${item.key}' };
  expect(made({ for_each: ['a', 'b'], content })).toEqual([
    { keep: 'a', name: 'a' },
    { keep: 'b', name: 'b' },
  ]);
});

test('a map gives its keys and its values, and members of them', () => {
  const content = { day: '${each.key}', keep: '${each.value.keep}', unit: '${each.value["unit"]}' };
  expect(
    made({ for_each: { sunday: { keep: 3, unit: 'weeks' } }, iterator: 'each', content }),
  ).toEqual([{ day: 'sunday', keep: 3, unit: 'weeks' }]);
});

test('an empty list gives no block', () => {
  expect(made({ for_each: [], content: {} })).toEqual([]);
});

test.each(['${item.value + 1}', 'x${item.value}', '${other.value}', '${item.value.missing}'])(
  '%s stays an expression',
  (keep) => {
    expect(made({ for_each: [{ a: 1 }], content: { keep } })).toEqual([{ keep }]);
  },
);

test('what an expression makes is unknown, with the variables behind it', () => {
  const block = { for_each: '${var.items}', content: { keep: 1 } };
  expect(made(block, new Map([['var.items', [1, 2]]]))).toEqual([
    { unknown: { expression: JSON.stringify(block), where: { 'var.items': [1, 2] } } },
  ]);
});

test('blocks that are written stand before those that are made, at any depth', () => {
  const values = {
    copies: [
      {
        item: { keep: 1 },
        dynamic: { item: { for_each: [2], content: { keep: '${item.value}' } } },
      },
    ],
  };
  expect(withDynamicBlocks(values, new Map())).toEqual({
    copies: [{ item: [{ keep: 1 }, { keep: 2 }] }],
  });
});
