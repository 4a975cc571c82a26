import { OperationError } from '../../lib/atlas/operations/operation-error';
import { ssmRecords } from '../../lib/handlers/ssm-records';

const RECORD = { state: 'started', at: '2026-11-21T03:00:00Z' } as const;

/** Parameter Store, as far as the handler uses it. */
const parameters = new Map<string, string>();
let trouble: string | undefined;

interface Input {
  readonly Name: string;
  readonly Value: string;
  readonly Overwrite: boolean;
}

const named = (name: string): Error => Object.assign(new Error('a text of AWS'), { name });

jest.mock(
  '@aws-sdk/client-ssm',
  () => ({
    GetParameterCommand: class {
      public constructor(public readonly input: Input) {}
      public run(): object {
        const Value = parameters.get(this.input.Name);
        if (Value === undefined) throw named('ParameterNotFound');
        return { Parameter: { Value } };
      }
    },
    PutParameterCommand: class {
      public constructor(public readonly input: Input) {}
      public run(): object {
        const { Name, Value, Overwrite } = this.input;
        if (!Overwrite && parameters.has(Name)) throw named('ParameterAlreadyExists');
        parameters.set(Name, Value);
        return {};
      }
    },
    SSMClient: class {
      public send(command: { run(): object }): Promise<object> {
        if (trouble !== undefined) return Promise.reject(named(trouble));
        return Promise.resolve().then(() => command.run());
      }
    },
  }),
  { virtual: true },
);

beforeEach(() => {
  parameters.clear();
  trouble = undefined;
});

test('a record is a parameter below the folder of this package', async () => {
  expect(await ssmRecords.read('a/b')).toBeUndefined();
  expect(await ssmRecords.createIfAbsent('a/b', RECORD)).toBe(true);
  expect(await ssmRecords.createIfAbsent('a/b', RECORD)).toBe(false);
  await ssmRecords.write('a/b', { ...RECORD, state: 'done' });
  expect(await ssmRecords.read('a/b')).toEqual({ ...RECORD, state: 'done' });
  expect([...parameters.keys()]).toEqual(['/mongodb-backup/a/b']);
});

test.each<readonly [string, boolean, string]>([
  ['ThrottlingException', true, 'deploy again with the same runId'],
  [
    'AccessDeniedException',
    false,
    "let the handler's role use the parameters below /mongodb-backup, then deploy again with the same runId",
  ],
])(
  '%s is told as trouble with the records, never as a bug of ours',
  async (name, isPassing, remedy) => {
    trouble = name;
    const told = await ssmRecords.read('a/b').catch((error: unknown) => error);
    if (!OperationError.isOperationError(told)) throw new Error('it is told as such');
    expect([told.isPassing, told.message]).toEqual([
      isPassing,
      `the record of a run in Parameter Store could be neither read nor written (${name}); what was started goes on; ${remedy}`,
    ]);
  },
);
