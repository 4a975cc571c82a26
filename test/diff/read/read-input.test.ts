import { readFolder } from '../../../lib/diff/read/read-input';
import { checkProtection } from '../../../lib/core/check-protection';
import { CLUSTER, days, modelOf } from '../../golden/inputs/models';
import { config, ownSnapshot } from '../../golden/inputs/terraform';

const STACK = 'stacks/orders';
const SNAPSHOT = { path: 'Orders/BeforeV2', key: 'v2', keep: days(30), guards: ['Orders/Change'] };
const at = (path: string): object => ({ '//': { metadata: { path } } });

const folderOf = (resource: object) => [
  { name: 'manifest.json', text: JSON.stringify({ stacks: { orders: {} } }) },
  {
    name: `${STACK}/orders.protection.json`,
    text: JSON.stringify(modelOf([{ ...CLUSTER, snapshots: [SNAPSHOT] }])),
  },
  { name: `${STACK}/cdk.tf.json`, text: JSON.stringify(config(resource)) },
];

const snapshotsIn = (resource: object) =>
  readFolder('cdktf.out', folderOf(resource)).model.clusters.flatMap(
    ({ snapshots = [] }) => snapshots,
  );

describe('a cdktf.out', () => {
  test('tells what its models declare once, although the configuration repeats it', () => {
    const own = { ...ownSnapshot(), ...at('Orders/BeforeV2/Resource') };
    const reading = readFolder('cdktf.out', folderOf({ mongodbbackup_snapshot: { own } }));
    expect(reading.model.clusters.flatMap(({ snapshots = [] }) => snapshots)).toEqual([SNAPSHOT]);
    expect(reading.resources).toEqual([]);
    expect(checkProtection(reading.model).map(({ rule }) => rule)).not.toContain(
      'snapshot-key-is-used-once',
    );
  });

  test('tells what others declare beside it too, also where a path only begins alike', () => {
    const other = { ...ownSnapshot({ key: 'v3' }), ...at('Orders/BeforeV22') };
    const found = snapshotsIn({ mongodbbackup_snapshot: { other } });
    expect(found.map(({ key }) => key)).toEqual(['v2', 'v3']);
  });
});
