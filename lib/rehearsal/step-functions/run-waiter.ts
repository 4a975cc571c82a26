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

/** Runs a machine made of Task, with Retry and Catch, Wait and Choice states, which is all that waits need. */
export async function runWaiter(
  definition: JsonObject,
  input: Json,
  options: WaiterOptions,
): Promise<Outcome> {
  const states = objectAt(definition, 'States');
  let step: Step = { name: textAt(definition, 'StartAt'), data: input };
  while (step.name !== undefined) {
    const state = objectAt(states, step.name);
    if (state['Type'] === 'Succeed') return 'SUCCEEDED';
    const next = await enter({ name: step.name, state, data: step.data }, options);
    if (next === 'FAILED') return 'FAILED';
    step = next;
  }
  return 'SUCCEEDED';
}

/** The state that comes next, and what it is given. */
interface Step {
  readonly name: string | undefined;
  readonly data: Json;
}

interface EnteredState {
  readonly name: string;
  readonly state: JsonObject;
  readonly data: Json;
}

async function enter(
  { name, state, data }: EnteredState,
  options: WaiterOptions,
): Promise<Step | 'FAILED'> {
  switch (state['Type']) {
    case 'Task':
      return await passTask(state, data, options);
    case 'Wait':
      await pause(Number(textAt(state, 'Seconds') ?? '0'), options);
      return { name: textAt(state, 'Next'), data };
    case 'Choice':
      return { name: chosen(state, data), data };
    default:
      throw new Error(
        `the rehearsal runs Task, Wait, Choice and Succeed states, and ${name} is ${String(textAt(state, 'Type'))}`,
      );
  }
}

async function passTask(
  state: JsonObject,
  data: Json,
  options: WaiterOptions,
): Promise<Step | 'FAILED'> {
  const { payload, error } = await runTask(state, data, options);
  if (error === undefined)
    return { name: textAt(state, 'Next'), data: withResult(state, data, payload as Json) };
  const failure = stateError(error);
  const name = catcherOf(state, failure.Error);
  return name === undefined ? 'FAILED' : { name, data: failure };
}

/** What comes out of a task: its result, or its input with the result in one field. */
function withResult(state: JsonObject, data: Json, result: Json): Json {
  const field = fieldOf(textAt(state, 'ResultPath'));
  return field === undefined || !isObject(data) ? result : { ...data, [field]: result };
}

const fieldOf = (path: string | undefined): string | undefined =>
  path?.startsWith('$.') === true ? path.slice(2) : undefined;

/** The first choice whose variable is the boolean it asks for. */
function chosen(state: JsonObject, data: Json): string | undefined {
  const choice = listAt(state, 'Choices')
    .filter(isObject)
    .find((each) => valueAt(data, textAt(each, 'Variable')) === each['BooleanEquals']);
  return textAt(choice ?? {}, 'Next') ?? textAt(state, 'Default');
}

const valueAt = (data: Json, path: string | undefined): Json | undefined =>
  (fieldOf(path) ?? '')
    .split('.')
    .reduce<Json | undefined>(
      (value, field) => (value !== undefined && isObject(value) ? value[field] : undefined),
      data,
    );

async function pause(seconds: number, { signal, waitScale, onWait }: WaiterOptions): Promise<void> {
  signal.throwIfAborted();
  onWait(seconds);
  if (waitScale > 0) await sleep(seconds * waitScale * 1000, undefined, { signal });
}

async function runTask(
  state: JsonObject,
  data: Json,
  options: WaiterOptions,
): Promise<InvocationResult> {
  for (let attempt = 0; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await options.invoke(textAt(state, 'Resource') ?? '', data);
    if (result.error === undefined) return result;
    const retry = retrierOf(state, result.error.errorType);
    if (retry === undefined || attempt >= retry.attempts) return result;
    await pause(retry.intervalSeconds * retry.backoff ** attempt, options);
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
