import { inspect } from 'node:util';
import { type InvocationMessage, type ResultMessage } from '../messages';
import { type InvocationError } from '../lambda-function';
import { type Handler, loadHandler } from './load-handler';

let handler: Promise<Handler> | undefined;

const CALLBACK_PARAMETERS = 3;

/** Runs one event through the user's handler, which is loaded with the first. */
export async function runInvocation(message: InvocationMessage): Promise<ResultMessage> {
  const { id, event } = message;
  try {
    handler ??= loadHandler(process.env['LAMBDA_TASK_ROOT'] ?? '', process.env['_HANDLER'] ?? '');
    const payload = await call(await handler, event, contextOf(message));
    return { id, payload: payload ?? null };
  } catch (error) {
    return { id, error: describe(error) };
  }
}

async function call(run: Handler, event: unknown, context: object): Promise<unknown> {
  if (run.length < CALLBACK_PARAMETERS) return run(event, context, () => undefined);
  return new Promise((resolve, reject) => {
    const answer = run(event, context, (error, result) => {
      if (error === null || error === undefined) resolve(result);
      else reject(error instanceof Error ? error : new Error(inspect(error)));
    });
    if (answer instanceof Promise) answer.then(resolve, reject);
  });
}

function contextOf({ id, timeoutMillis, functionArn }: InvocationMessage): object {
  const startedAt = performance.now();
  return {
    awsRequestId: id,
    invokedFunctionArn: functionArn,
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: '$LATEST',
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: `/aws/lambda/${process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? ''}`,
    logStreamName: 'rehearsal',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.floor(timeoutMillis - (performance.now() - startedAt))),
  };
}

const describe = (error: unknown): InvocationError =>
  error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        trace: (error.stack ?? '').split('\n'),
      }
    : { errorType: 'Error', errorMessage: String(error) };
