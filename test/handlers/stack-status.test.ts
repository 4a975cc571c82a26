import { guardWrites, readPhase, requireInProgress } from '../../lib/handlers/stack-status';
import { STACK_ID } from './world';

type Request = 'Create' | 'Update' | 'Delete';

const event = (RequestType: Request): Parameters<typeof readPhase>[0] => ({
  RequestType,
  StackId: STACK_ID,
  LogicalResourceId: 'Schedule',
});

/** A stack that has these statuses, one at each look; the last stays. */
const stackOf = (...statuses: string[]): { readStackStatus: () => Promise<string> } => {
  let look = 0;
  return {
    readStackStatus: () => Promise.resolve(statuses[Math.min(look++, statuses.length - 1)] ?? ''),
  };
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error as Error).message,
  );

describe('the phase of a stack', () => {
  test.each<[status: string, create: string, update: string, remove: string]>([
    ['CREATE_IN_PROGRESS', 'forward', 'forward', 'late'],
    ['UPDATE_IN_PROGRESS', 'forward', 'forward', 'late'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'late', 'late', 'forward'],
    ['DELETE_IN_PROGRESS', 'late', 'late', 'forward'],
    ['ROLLBACK_IN_PROGRESS', 'rollback', 'rollback', 'rollback'],
    ['UPDATE_ROLLBACK_IN_PROGRESS', 'rollback', 'rollback', 'rollback'],
    ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', 'rollback', 'rollback', 'rollback'],
    ['REVIEW_IN_PROGRESS', 'late', 'late', 'late'],
    ['IMPORT_IN_PROGRESS', 'late', 'late', 'late'],
    ['CREATE_COMPLETE', 'late', 'late', 'late'],
    ['UPDATE_COMPLETE', 'late', 'late', 'late'],
    ['UPDATE_ROLLBACK_COMPLETE', 'late', 'late', 'late'],
    ['ROLLBACK_COMPLETE', 'late', 'late', 'late'],
    ['UPDATE_ROLLBACK_FAILED', 'late', 'late', 'late'],
    ['DELETE_COMPLETE', 'late', 'late', 'late'],
  ])('%s is %s for Create, %s for Update and %s for Delete', async (status, ...phases) => {
    const requests: Request[] = ['Create', 'Update', 'Delete'];
    const told = requests.map((request) => readPhase(event(request), stackOf(status)));
    expect(await Promise.all(told)).toEqual(phases);
  });

  test('of a late event is refused', async () => {
    const late = requireInProgress(event('Update'), stackOf('UPDATE_COMPLETE'));
    expect(await messageOf(late)).toBe(
      'Schedule: this Update comes late, its stack is at something else by now, so nothing was changed; deploy the stack again if the change is still wanted',
    );
  });

  test('that cannot be read lets nothing begin', async () => {
    const unreadable = {
      readStackStatus: () =>
        Promise.reject(Object.assign(new Error('no'), { name: 'AccessDenied' })),
    };
    expect(await messageOf(readPhase(event('Create'), unreadable))).toBe(
      "whether this is a rollback cannot be told, because the status of the stack is unreadable (AccessDenied), so nothing was changed; let the handler's role call cloudformation:DescribeStacks on its own stack, then deploy again",
    );
  });
});

describe('a write', () => {
  const guarded = (...statuses: string[]): Promise<string> =>
    messageOf(guardWrites(event('Update'), stackOf(...statuses), 'forward')());

  test('may go on while the stack is in the phase it began in', async () => {
    expect(await guarded('UPDATE_IN_PROGRESS')).toBe('no error');
  });

  test('is not sent once the stack is rolled back', async () => {
    expect(await guarded('UPDATE_ROLLBACK_IN_PROGRESS')).toBe(
      'Schedule: its stack is being rolled back, so the write was not sent; deploy the stack again if the change is still wanted',
    );
  });

  test('is not sent once the rollback is over', async () => {
    expect(await guarded('UPDATE_ROLLBACK_COMPLETE')).toBe(
      'Schedule: its stack is at something else by now, so the write was not sent; deploy the stack again if the change is still wanted',
    );
  });

  test('of a rollback may go on while it lasts', async () => {
    const guard = guardWrites(
      event('Update'),
      stackOf('UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE'),
      'rollback',
    );
    expect([await messageOf(guard()), await messageOf(guard())]).toEqual([
      'no error',
      'Schedule: its stack is at something else by now, so the write was not sent; deploy the stack again if the change is still wanted',
    ]);
  });
});
