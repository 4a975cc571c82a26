import { setTimeout as sleep } from 'node:timers/promises';
import { type JsonObject, textAt } from '../json';
import { newId } from '../names';
import { type CustomResourceCall } from '../rehearsal';
import { type World } from '../world';
import { responseUrl } from './answer-desk';
import { type SentEvent } from './call-history';
import { readAnswer, type Answer } from './read-answer';

/** AWS invokes an asynchronous event at most three times. */
const ATTEMPTS = 3;

/** Sends one event and waits for its answer, at most as long as the resource allows. */
export async function sendEvent(world: World, sent: SentEvent): Promise<Answer> {
  const logicalId = textAt(sent.event, 'LogicalResourceId') ?? '';
  world.customResourceCalls.noteSent(logicalId, sent);
  const path = `/${encodeURIComponent(`${textAt(sent.event, 'StackId') ?? ''}|${logicalId}|${newId()}`)}`;
  const answer = await awaitAnswer(world, sent, path);
  const call = describeCall(sent.event, answer);
  world.customResourceCalls.noteAnswer(call);
  world.log(
    `custom resource ${logicalId} ${call.requestType} ${call.status} (${call.answerBytes} bytes)`,
  );
  return answer;
}

async function awaitAnswer(world: World, sent: SentEvent, path: string): Promise<Answer> {
  const { event } = sent;
  const expected = {
    StackId: textAt(event, 'StackId') ?? '',
    RequestId: textAt(event, 'RequestId') ?? '',
    LogicalResourceId: textAt(event, 'LogicalResourceId') ?? '',
  };
  const { answer, stop } = world.answers.expect(path);
  const waiting = new AbortController();
  const body = await Promise.race([
    answer,
    tooLate(sent.timeoutSeconds, waiting.signal),
    neverAnswered(world, sent, path),
  ]);
  waiting.abort();
  stop();
  return body === undefined ? noAnswer(expected.RequestId) : readAnswer(body, expected);
}

async function tooLate(seconds: number, signal: AbortSignal): Promise<undefined> {
  await sleep(seconds * 1000, undefined, { signal, ref: false }).catch(() => undefined);
  return undefined;
}

/** Resolves when the function failed as often as AWS would try, for then no answer can come any more. */
async function neverAnswered(world: World, sent: SentEvent, path: string): Promise<undefined> {
  const event = { ...sent.event, ResponseURL: responseUrl(sent.region, path) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { error } = await world.functions.invoke(sent.functionArn, event);
    if (error === undefined) return new Promise(() => undefined);
    world.log(`lambda ${sent.functionArn} failed: ${error.errorType} ${error.errorMessage}`);
  }
  return undefined;
}

const noAnswer = (requestId: string): Answer => ({
  status: 'FAILED',
  reason: `CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [${requestId}].`,
  data: {},
  noEcho: false,
  bytes: 0,
});

/** What the history keeps of an event and its answer. */
export function describeCall(event: JsonObject, answer: Answer): CustomResourceCall {
  const physicalId = textAt(event, 'PhysicalResourceId');
  const requestType = textAt(event, 'RequestType');
  return {
    requestType: requestType === 'Create' || requestType === 'Update' ? requestType : 'Delete',
    stackName: (textAt(event, 'StackId') ?? '').split('/')[1] ?? '',
    logicalId: textAt(event, 'LogicalResourceId') ?? '',
    requestId: textAt(event, 'RequestId') ?? '',
    ...(physicalId !== undefined && { physicalId }),
    ...(answer.physicalId !== undefined && { answeredPhysicalId: answer.physicalId }),
    status: answer.status,
    ...(answer.reason !== undefined && { reason: answer.reason }),
    answerBytes: answer.bytes,
  };
}
