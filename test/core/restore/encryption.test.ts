import { judgeEncryption, type Encryption } from '../../../lib/core/restore/encryption';

const judge = (backup: Encryption, target: Encryption, isWithinProject = false): unknown =>
  judgeEncryption({ backup, target: { name: 'staging', ...target }, isWithinProject });
const NONE = { provider: 'NONE' };
const AZURE = { provider: 'AZURE' };
const AWS = { provider: 'AWS' };
const inRegion = (keyRegion: string): Encryption => ({ ...AWS, keyRegion });

describe('a backup fits a cluster with', () => {
  test.each<[name: string, backup: Encryption, target: Encryption, isWithinProject: boolean]>([
    ['no customer key either', NONE, NONE, false],
    ['a key of the same provider', AZURE, AZURE, false],
    ['a key on AWS in the same region', inRegion('US_EAST_1'), inRegion('US_EAST_1'), false],
    ['the key of the same project', AWS, AWS, true],
  ])('%s', (_name, backup, target, isWithinProject) => {
    expect(judge(backup, target, isWithinProject)).toEqual({ verdict: 'compatible' });
  });
});

describe('a backup is refused into a cluster with', () => {
  test.each([
    [
      NONE,
      AWS,
      'the backup is encrypted without a customer key and staging is encrypted with a customer key on AWS',
      'restore into a cluster that is encrypted without a customer key',
    ],
    [
      AWS,
      NONE,
      'the backup is encrypted with a customer key on AWS and staging is encrypted without a customer key',
      'restore into a cluster that is encrypted with a customer key on AWS',
    ],
    [
      AWS,
      AZURE,
      'the backup is encrypted with a customer key on AWS and staging is encrypted with a customer key on AZURE',
      'restore into a cluster that is encrypted with a customer key on AWS',
    ],
    [
      inRegion('US_EAST_1'),
      inRegion('EU_WEST_1'),
      'the key of the backup is in US_EAST_1 and that of staging in EU_WEST_1',
      'restore into a cluster whose key is in US_EAST_1',
    ],
  ])('%j into %j', (backup, target, reason, remedy) => {
    expect(judge(backup, target)).toEqual({
      verdict: 'incompatible',
      certainty: 'documented',
      reason,
      remedy,
    });
  });
});

describe('what is missing is said', () => {
  test.each([
    [{}, {}, 'the encryption provider of the backup and the encryption provider of staging'],
    [AZURE, {}, 'the encryption provider of staging'],
    [{}, AZURE, 'the encryption provider of the backup'],
    [AWS, AWS, 'the region of the AWS key of the backup and the region of the AWS key of staging'],
    [inRegion('US_EAST_1'), AWS, 'the region of the AWS key of staging'],
  ])('%j into %j', (backup, target, missing) => {
    expect(judge(backup, target)).toEqual({ verdict: 'cannot-tell', missing });
  });
});
