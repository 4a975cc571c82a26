import { NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { readAssembly } from '../../../lib/cli/rehearse/read-assembly';
import { aCluster, anApp, aSchedule, aStack, assemblyOf } from '../../aws-cdk/world';

describe('what a rehearsal reads of an assembly', () => {
  test('an app that names no account and uses nothing of ours', () => {
    expect(readAssembly(assemblyOf(aStack()).directory)).toEqual({
      accounts: [],
      hasModels: false,
      nestedSchedules: [],
    });
  });

  test('the accounts of its stacks, also in stages, each once', () => {
    const app = anApp();
    const stack = new Stack(app, 'One', { env: { account: '222222222222', region: 'eu-west-1' } });
    aSchedule(stack);
    new Stack(app, 'Two', { env: { account: '222222222222', region: 'us-east-1' } });
    new Stack(new Stage(app, 'Prod'), 'Three', { env: { account: '111111111111' } });
    expect(readAssembly(assemblyOf(stack).directory)).toEqual({
      accounts: ['111111111111', '222222222222'],
      hasModels: true,
      nestedSchedules: [],
    });
  });

  test('schedules in nested stacks', () => {
    const stack = aStack();
    aSchedule(new NestedStack(stack, 'Nested'), aCluster(stack));
    expect(readAssembly(assemblyOf(stack).directory).nestedSchedules).toEqual([
      'Backups/Nested/Schedule',
    ]);
  });
});
