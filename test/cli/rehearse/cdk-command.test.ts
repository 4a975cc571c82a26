import { readCdkCommand } from '../../../lib/cli/rehearse/cdk-command';

describe('a cdk command to rehearse', () => {
  test.each([
    [['deploy', '--all'], []],
    [
      ['--', 'deploy', '-c', 'stage=prod', 'Backups'],
      ['-c', 'stage=prod'],
    ],
    [
      ['deploy', '--context', 'a=1', '-c', 'b=2'],
      ['--context', 'a=1', '-c', 'b=2'],
    ],
    [
      ['deploy', '--context=a=1', '-c=b=2'],
      ['--context=a=1', '-c=b=2'],
    ],
    [
      ['deploy', '--strict', '--no-validation', '--hotswap'],
      ['--strict', '--no-validation'],
    ],
    [['deploy', '-c'], []],
    [['diff', '--no-color'], []],
  ])('%j gives the synth %j', (args, synthFlags) => {
    expect(readCdkCommand(args).synthFlags).toEqual(synthFlags);
  });

  test('keeps every word for the command itself', () => {
    expect(readCdkCommand(['--', 'deploy', '-c', 'a=1']).words).toEqual(['deploy', '-c', 'a=1']);
  });

  test.each([
    ['--app', ['deploy', '--app', 'x']],
    ['--app', ['deploy', '--app=x']],
    ['-a', ['deploy', '-a', 'x']],
    ['-a', ['deploy', '-ax']],
    ['--output', ['--output=x', 'deploy']],
    ['-o', ['deploy', '-o', 'x']],
  ])('%s is set by the rehearsal: %j', (flag, args) => {
    expect(() => readCdkCommand(args)).toThrow(
      `rehearse sets ${flag} itself; leave it out and name the app in cdk.json`,
    );
  });

  test.each([
    [['deploy', '--asset-parallelism']],
    [['deploy', 'Orders-app']],
    [['deploy', '--outputs-file', 'x']],
  ])('%j is none of its flags', (args) => {
    expect(() => readCdkCommand(args)).not.toThrow();
  });

  test.each([[[]], [['--']]])('%j is none', (args) => {
    expect(() => readCdkCommand(args)).toThrow(
      'rehearse takes a cdk command; give rehearse -- deploy --all',
    );
  });
});
