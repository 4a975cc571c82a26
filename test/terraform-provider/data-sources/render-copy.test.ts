import { renderCopy } from '../../../lib/terraform-provider/data-sources/render-copy';

const REGION = {
  zoneId: '65f0c1d2e3a4b5c6d7e8f9aa',
  cloudProvider: 'AWS',
  regionName: 'EU_WEST_1',
  shouldCopyOplogs: false,
};
const TOLD = { cloud_provider: 'AWS', region: 'EU_WEST_1', oplog: false };

test('a copy by frequency tells its frequencies', () => {
  expect(renderCopy({ ...REGION, frequencies: ['DAILY', 'ON_DEMAND'] })).toEqual({
    ...TOLD,
    frequencies: ['DAILY', 'ON_DEMAND'],
    keep: {},
    last: null,
  });
});

test('a copy by item tells them in the same words, and how long each is kept', () => {
  const copyPolicyItems = [
    { frequencyType: 'daily', retentionUnit: 'days', retentionValue: 30 },
    { frequencyType: 'monthly', retentionUnit: 'months', retentionValue: 1 },
    { frequencyType: 'ondemand' },
  ] as const;
  expect(renderCopy({ ...REGION, copyPolicyItems })).toEqual({
    ...TOLD,
    frequencies: ['DAILY', 'MONTHLY', 'ON_DEMAND'],
    keep: { DAILY: '30 days', MONTHLY: '1 month' },
    last: null,
  });
});

test('a copy by number tells how many', () => {
  expect(renderCopy({ ...REGION, lastNumberOfSnapshots: 10 })).toEqual({
    ...TOLD,
    frequencies: [],
    keep: {},
    last: 10,
  });
});
