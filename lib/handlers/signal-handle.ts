import { callAws } from './aws-sdk';
import { type StackHandle, type WaitSignal } from './dependencies';

const CLOUDFORMATION = {
  module: '@aws-sdk/client-cloudformation',
  client: 'CloudFormationClient',
};
/** One signal is waited for; a second one under the same id is taken for the first sent again. */
const UNIQUE_ID = 'run';
const FIRST_SERVER_ERROR = 500;

/**
 * Signals to the handle of a wait condition. Its address lets whoever knows it signal, so it is asked for right here,
 * where it is the handle's physical id, and is in no property, no history, no log and no error. Answers false where the
 * address takes nothing any more: it is good for a day.
 */
export async function signalHandle(
  { stackId, logicalId }: StackHandle,
  { status, reason }: WaitSignal,
): Promise<boolean> {
  const { StackResourceDetail } = await callAws<{
    StackResourceDetail?: { readonly PhysicalResourceId?: string };
  }>(CLOUDFORMATION, 'DescribeStackResourceCommand', {
    StackName: stackId,
    LogicalResourceId: logicalId,
  });
  const body = JSON.stringify({ Status: status, Reason: reason, UniqueId: UNIQUE_ID, Data: '' });
  const answer = await put(StackResourceDetail?.PhysicalResourceId ?? '', body);
  if (answer >= FIRST_SERVER_ERROR) throw failure(`HTTP ${answer}`);
  return answer < 400;
}

/** Bytes, since a text would be sent with a content type, which the address refuses. */
async function put(address: string, body: string): Promise<number> {
  try {
    const response = await fetch(address, { method: 'PUT', body: Buffer.from(body) });
    return response.status;
  } catch (error) {
    throw failure(error instanceof Error ? error.name : 'unknown reason');
  }
}

/** The cause is left out: it may hold the address. */
const failure = (reason: string): Error =>
  new Error(`the wait condition could not be signalled to (${reason})`);
