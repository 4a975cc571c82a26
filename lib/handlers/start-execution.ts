import { callAws } from './aws-sdk';

const STEP_FUNCTIONS = { module: '@aws-sdk/client-sfn', client: 'SFNClient' };

/** Starts an execution under a name; one of that name is the same, begun by an event that came twice. */
export async function startExecution(
  machineArn: string,
  name: string,
  input: object,
): Promise<void> {
  try {
    await callAws(STEP_FUNCTIONS, 'StartExecutionCommand', {
      stateMachineArn: machineArn,
      name,
      input: JSON.stringify(input),
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExecutionAlreadyExists') throw error;
  }
}
