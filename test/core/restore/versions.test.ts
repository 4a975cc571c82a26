import fc from 'fast-check';
import { type Compatibility } from '../../../lib/core/restore/compatibility';
import { judgeVersions } from '../../../lib/core/restore/versions';

const judge = (version: string, target: string, pinned?: string): Compatibility =>
  judgeVersions({
    backup: { version, pinnedFeatureCompatibilityVersion: pinned },
    target: { name: 'staging', version: target },
  });

describe('a backup is restored into', () => {
  test.each([
    ['8.1.4', '8.1.0', 'compatible'],
    ['8.1.4', '8.1.3', 'compatible'],
    ['8.1.4', '8.2.0', 'compatible'],
    ['8.1.4', '8.0.9', 'incompatible'],
    ['8.1.4', '9.0.0', 'compatible'],
    ['8.1.4', '9.3.1', 'compatible'],
    ['8.1.4', '10.0.0', 'incompatible'],
    ['8.1.4', '7.3.0', 'incompatible'],
    ['8.0', '8.0', 'compatible'],
    ['4.2.24', '4.4.1', 'compatible'],
    ['4.4.1', '4.2.24', 'incompatible'],
    ['6.0.9', '7.0.2', 'compatible'],
    ['6.0.9', '8.0.0', 'incompatible'],
    ['9.9', '10.0', 'compatible'],
  ])('from %s into %s: %s', (version, target, verdict) => {
    expect(judge(version, target).verdict).toBe(verdict);
  });

  test.each([
    ['8.0.29', '7.0', '7.0.0', 'compatible'],
    ['8.0.29', '7.0', '7.0.12', 'compatible'],
    ['8.0.29', '7.0', '8.0.0', 'incompatible'],
    ['8.0.29', '7.0', '6.0.0', 'incompatible'],
    ['8.0', '8.0', '8.2', 'compatible'],
    ['8.0', '8.0', '9.0', 'incompatible'],
    ['8.2', '8.0', '8.0', 'compatible'],
  ])('from %s pinned to %s into %s: %s', (version, pinned, target, verdict) => {
    expect(judge(version, target, pinned).verdict).toBe(verdict);
  });
});

describe('a refusal names both versions and the way on', () => {
  test('without a pinned version', () => {
    expect(judge('8.0.4', '7.0.12')).toEqual({
      verdict: 'incompatible',
      certainty: 'documented',
      reason: 'the backup is from MongoDB 8.0.4 and staging runs 7.0.12',
      remedy: 'restore into a cluster on 8.0 or a later 8.x, or on 9.x',
    });
  });

  test('with a pinned version', () => {
    expect(judge('8.0.29', '8.0.29', '7.0')).toEqual({
      verdict: 'incompatible',
      certainty: 'documented',
      reason:
        'the feature compatibility version of the backup is pinned to 7.0 and staging runs 8.0.29',
      remedy: 'restore into a cluster on 7.0 or a later 7.x',
    });
  });

  test('of an encrypted backup into an older version', () => {
    expect(
      judgeVersions({
        backup: {
          version: '8.0.29',
          pinnedFeatureCompatibilityVersion: '7.0',
          isEncrypted: true,
        },
        target: { name: 'staging', version: '7.0.12' },
      }),
    ).toEqual({
      verdict: 'incompatible',
      certainty: 'documented',
      reason: 'the backup is encrypted and from MongoDB 8.0.29, and staging runs the older 7.0.12',
      remedy: 'restore into a cluster on 8.0 or later',
    });
  });
});

test('a pinned version that opens the way to an older binary is noted', () => {
  expect(judge('8.0.29', '7.0.12', '7.0')).toEqual({
    verdict: 'compatible',
    note: 'staging runs an older MongoDB than the 8.0.29 of the backup; its feature compatibility version, pinned to 7.0, is what counts',
  });
});

describe('what is missing is said', () => {
  const unknown = { unknown: { Ref: 'Version' } };

  test.each([
    [undefined, '8.0', undefined, 'the MongoDB version of the backup'],
    ['8.0', undefined, undefined, 'the MongoDB version of staging'],
    [
      unknown,
      unknown,
      undefined,
      'the MongoDB version of the backup and the MongoDB version of staging',
    ],
    ['8.0', '8.0', unknown, 'the pinned version of the backup'],
    ['latest', '8.0', undefined, 'the MongoDB version of the backup'],
    ['8.0', '8', undefined, 'the MongoDB version of staging'],
  ])('%j into %j pinned to %j', (version, target, pinned, missing) => {
    expect(
      judgeVersions({
        backup: { version, pinnedFeatureCompatibilityVersion: pinned },
        target: { name: 'staging', version: target },
      }),
    ).toEqual({ verdict: 'cannot-tell', missing });
  });

  test('a pinned version stands in for a version that is not known', () => {
    const answer = judgeVersions({
      backup: { pinnedFeatureCompatibilityVersion: '7.0' },
      target: { name: 'staging', version: '7.0.12' },
    });
    expect(answer).toEqual({ verdict: 'compatible' });
  });

  test('but not where the backup is encrypted', () => {
    const answer = judgeVersions({
      backup: { pinnedFeatureCompatibilityVersion: '7.0', isEncrypted: true },
      target: { name: 'staging', version: '7.0.12' },
    });
    expect(answer).toEqual({
      verdict: 'cannot-tell',
      missing: 'the MongoDB version of the backup',
    });
  });
});

describe('laws', () => {
  const version = fc
    .tuple(fc.integer({ min: 4, max: 11 }), fc.integer({ min: 0, max: 4 }), fc.nat(30))
    .map((parts) => parts.join('.'));
  const withoutPatch = (text: string): string => text.split('.').slice(0, 2).join('.');

  test('patch levels do not matter', () => {
    fc.assert(
      fc.property(version, version, (from, to) => {
        expect(judge(from, to).verdict).toBe(judge(withoutPatch(from), withoutPatch(to)).verdict);
      }),
    );
  });

  test('a backup fits a cluster of its own version', () => {
    fc.assert(
      fc.property(version, (own) => {
        expect(judge(own, own)).toEqual({ verdict: 'compatible' });
      }),
    );
  });

  test('a pinned version never opens another major than its own', () => {
    fc.assert(
      fc.property(version, version, version, (from, to, pinned) => {
        const fits = judge(from, to, pinned).verdict === 'compatible';
        expect(fits && Number.parseInt(to) !== Number.parseInt(pinned)).toBe(false);
      }),
    );
  });

  test('it is mutual only between equal minor versions', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        const isMutual =
          judge(left, right).verdict === 'compatible' &&
          judge(right, left).verdict === 'compatible';
        expect(isMutual).toBe(withoutPatch(left) === withoutPatch(right));
      }),
    );
  });
});
