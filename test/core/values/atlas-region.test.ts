import { AtlasRegion } from '../../../lib/core/values/atlas-region';

test.each([
  [AtlasRegion.aws('US_EAST_1'), 'AWS', 'US_EAST_1'],
  [AtlasRegion.azure('EUROPE_WEST'), 'AZURE', 'EUROPE_WEST'],
  [AtlasRegion.gcp('WESTERN_EUROPE'), 'GCP', 'WESTERN_EUROPE'],
])('a region knows its cloud: %p', (region, provider, name) => {
  expect({ ...region }).toEqual({ provider, name });
});

test.each([
  ['us-east-1', 'US_EAST_1'],
  ['eastus2', 'EASTUS2'],
  ['US EAST 1', 'US_EAST_1'],
  ['US__EAST', 'US_EAST'],
  ['_US', 'US'],
  ['US_', 'US'],
  ['US_EAST_1\n', 'US_EAST_1'],
  ['', 'US_EAST_1'],
  ['1_US', 'US_EAST_1'],
])('region %j is not in Atlas spelling', (name, better) => {
  expect(() => AtlasRegion.aws(name)).toThrow(
    expect.objectContaining({
      code: 'region-malformed',
      message: `region ${name} is not in Atlas spelling, which is capitals, digits and underscores; write ${better} or take the name from the Atlas console`,
    }),
  );
});
