import { setTimeout as sleep } from 'node:timers/promises';
import { isObject, listAt, objectAt, textAt, textsAt, type Json, type JsonObject } from '../json';
import { type InvocationError, type InvocationResult } from '../lambda/lambda-function';

interface WaiterOptions {
  readonly waitScale: number;
  readonly onWait: (seconds: number) => void;
  readonly signal: AbortSignal;
  readonly invoke: (functionArn: string, event: Json) => Promise<InvocationResult>;
}

type Outcome = 'SUCCEEDED' | 'FAILED';

/** Runs a machine made of Task states with Retry and Catch, which is all a waiter needs. */
export async function runWaiter(
  definition: JsonObject,
  input: Json,
  options: WaiterOptions,
): Promise<Outcome> {
  const states = objectAt(definition, 'States');
  let name = textAt(definition, 'StartAt');
  let data = input;
  while (name !== undefined) {
    const state = objectAt(states, name);
    if (state['Type'] === 'Succeed') return 'SUCCEEDED';
    if (state['Type'] !== 'Task')
      throw new Error(
        `the rehearsal runs Task states only, and ${name} is ${String(textAt(state, 'Type'))}`,
      );
    const { payload, error } = await runTask(state, data, options);
    const failure = error === undefined ? undefined : stateError(error);
    const next = failure === undefined ? undefined : catcherOf(state, failure.Error);
    if (failure !== undefined && next === undefined) return 'FAILED';
    data = failure ?? (payload as Json);
    name = next ?? textAt(state, 'Next');
  }
  return 'SUCCEEDED';
}

async function runTask(
  state: JsonObject,
  data: Json,
  { invoke, signal, waitScale, onWait }: WaiterOptions,
): Promise<InvocationResult> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    const result = await invoke(textAt(state, 'Resource') ?? '', data);
    if (result.error === undefined) return result;
    const retry = retrierOf(state, result.error.errorType);
    if (retry === undefined || attempt >= retry.attempts) return result;
    const seconds = retry.intervalSeconds * retry.backoff ** attempt;
    onWait(seconds);
    if (waitScale > 0) await sleep(seconds * waitScale * 1000, undefined, { signal });
  }
}

function retrierOf(
  state: JsonObject,
  error: string,
): { attempts: number; intervalSeconds: number; backoff: number } | undefined {
  const retrier = matching(listAt(state, 'Retry'), error);
  if (retrier === undefined) return undefined;
  return {
    attempts: Number(textAt(retrier, 'MaxAttempts') ?? '3'),
    intervalSeconds: Number(textAt(retrier, 'IntervalSeconds') ?? '1'),
    backoff: Number(textAt(retrier, 'BackoffRate') ?? '2'),
  };
}

const catcherOf = (state: JsonObject, error: string): string | undefined => {
  const catcher = matching(listAt(state, 'Catch'), error);
  return catcher === undefined ? undefined : textAt(catcher, 'Next');
};

const matching = (candidates: readonly Json[], error: string): JsonObject | undefined =>
  candidates
    .filter(isObject)
    .find((candidate) =>
      textsAt(candidate, 'ErrorEquals').some((name) => name === 'States.ALL' || name === error),
    );

const stateError = (error: InvocationError): { Error: string; Cause: string } => ({
  Error: error.errorType,
  Cause: JSON.stringify(error),
});
