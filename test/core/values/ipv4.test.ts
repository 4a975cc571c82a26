import { addressesInAll, tryParseIpv4, tryParseIpv4Range } from '../../../lib/core/values/ipv4';

test.each([
  ['0.0.0.0', 0],
  ['0.0.1.0', 256],
  ['10.0.0.1', 167_772_161],
  ['255.255.255.255', 4_294_967_295],
])('%s is number %d', (text, number) => {
  expect(tryParseIpv4(text)).toBe(number);
});

test.each(['', 'nope', '1.2.3', '1.2.3.4.5', '1.2.3.256', '01.2.3.4', '1.2.3.4 ', '1.2.3.-4'])(
  "'%s' is no address",
  (text) => {
    expect(tryParseIpv4(text)).toBeUndefined();
  },
);

test('a range may be one address, and does not end before it begins', () => {
  expect(tryParseIpv4Range('1.1.1.1', '1.1.1.1')).toEqual({ first: 16_843_009, last: 16_843_009 });
  expect(tryParseIpv4Range('1.1.1.1', '1.1.1.0')).toBeUndefined();
});

test('addresses of several ranges are counted once', () => {
  const ranges = [
    { first: 10, last: 19 },
    { first: 0, last: 4 },
    { first: 15, last: 24 },
    { first: 16, last: 17 },
    { first: 25, last: 25 },
  ];
  expect(addressesInAll(ranges)).toBe(21);
  expect(addressesInAll([])).toBe(0);
});
