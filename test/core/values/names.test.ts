import { requireClusterName, requireObjectId } from '../../../lib/core/values/names';

const ID = '65f0c1d2e3a4b5c6d7e8f901';
const TOKEN = '${Token[TOKEN.7]}';

describe('an Atlas id', () => {
  test.each([ID, '0'.repeat(24), TOKEN])('can be %s', (value) => {
    expect(() => {
      requireObjectId('projectId', value);
    }).not.toThrow();
  });

  test.each([ID.slice(1), `${ID}0`, ID.toUpperCase(), `${ID.slice(1)}g`, '', ` ${ID}`, `${ID}\n`])(
    'cannot be %j',
    (value) => {
      expect(() => {
        requireObjectId('projectId', value);
      }).toThrow(
        expect.objectContaining({
          code: 'object-id-malformed',
          message: `'projectId' must be the 24 lower-case hexadecimal digits of an Atlas id, got ${value}; copy it from the address of its page in Atlas`,
        }),
      );
    },
  );
});

describe('a cluster name', () => {
  test.each(['orders', 'Orders-2', '7', 'a-', TOKEN])('can be %s', (value) => {
    expect(() => {
      requireClusterName('clusterName', value);
    }).not.toThrow();
  });

  test.each(['', '-orders', 'orders.mongodb.net', 'orders_eu', 'my orders', 'örders', 'orders\n'])(
    'cannot be %j',
    (value) => {
      expect(() => {
        requireClusterName('clusterName', value);
      }).toThrow(
        expect.objectContaining({
          code: 'cluster-name-malformed',
          message: `'clusterName' must start with a letter or digit and hold only letters, digits and hyphens, got ${JSON.stringify(value)}; use the name Atlas shows, not the host name`,
        }),
      );
    },
  );
});
