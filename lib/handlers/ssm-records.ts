import { OperationError } from '../atlas/operations/operation-error';
import { type RunRecord, type RunRecords } from '../atlas/operations/run-records';
import { callAws } from './aws-sdk';
import { RECORD_PARAMETER_PREFIX } from './contract';

const SSM = { module: '@aws-sdk/client-ssm', client: 'SSMClient' };

/** Run records as SSM parameters: one folder for the account and region, whichever stack writes. */
export const ssmRecords: RunRecords = {
  read: async (name) => {
    const found = await unless('ParameterNotFound', () =>
      callAws<{ Parameter: { Value: string } }>(SSM, 'GetParameterCommand', { Name: nameOf(name) }),
    );
    return found === undefined ? undefined : (JSON.parse(found.Parameter.Value) as RunRecord);
  },
  createIfAbsent: async (name, record) =>
    (await unless('ParameterAlreadyExists', () => put(name, record, false))) !== undefined,
  write: async (name, record) => {
    await put(name, record, true);
  },
};

/** What AWS, or the way to it, stumbles over for a while. */
const PASSING = /throttl|toomany|internal|unavailable|timeout|timedout|econn|network|eai_again/i;

const nameOf = (name: string): string => `${RECORD_PARAMETER_PREFIX}/${name}`;

const put = (name: string, record: RunRecord, overwrite: boolean): Promise<unknown> =>
  callAws(SSM, 'PutParameterCommand', {
    Name: nameOf(name),
    Value: JSON.stringify(record),
    Type: 'String',
    Overwrite: overwrite,
  });

async function unless<Result>(
  code: string,
  call: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown error';
    if (name === code) return undefined;
    const isPassing = PASSING.test(name);
    const remedy = isPassing
      ? 'deploy again with the same runId'
      : `let the handler's role use the parameters below ${RECORD_PARAMETER_PREFIX}, then deploy again with the same runId`;
    // Not a bug of ours, and no reason for a rollback to fail.
    throw new OperationError(
      `the record of a run in Parameter Store could be neither read nor written (${name}); what was started goes on; ${remedy}`,
      isPassing,
    );
  }
}
