import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAtlasClient } from '../atlas/client/atlas-client';
import { callAws } from './aws-sdk';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { makeHandler } from './handler';
import { loadRuns } from './load-runs';
import { readSecret } from './read-secret';
import { ssmRecords } from './ssm-records';

/** Time kept back of an invocation, so that an answer is always sent before the Lambda ends. */
const MARGIN_MILLIS = 10_000;
const NONCE_BYTES = 8;
/** Outlives an invocation, as Lambda does between the polls of one wait. */
const said = new Map<string, string>();

interface LambdaContext {
  getRemainingTimeInMillis(): number;
}

/** The Lambda's entry: the real world, wired to the handler. */
export async function handler(
  event: ResourceEvent,
  context: LambdaContext,
): Promise<ResourceAnswer | CompletionAnswer> {
  const transport = {
    fetch: globalThis.fetch,
    now: () => Date.now(),
    sleep: (millis: number) => sleep(millis),
    random: Math.random,
    nonce: () => randomBytes(NONCE_BYTES).toString('hex'),
    remainingMillis: () => context.getRemainingTimeInMillis() - MARGIN_MILLIS,
  };
  const handle = makeHandler({
    readSecret,
    writeSecret: (arn, text) => loadRuns().writeSecret(arn, text),
    startExecution: (arn, name, input) => loadRuns().startExecution(arn, name, input),
    signal: (handle, told) => loadRuns().signalHandle(handle, told),
    said,
    readStackStatus,
    createClient: (baseUrl, credential, beforeWrite) =>
      createAtlasClient({ baseUrl, credential, transport, beforeWrite }),
    records: ssmRecords,
    log: (line) => {
      process.stdout.write(`${line}\n`);
    },
  });
  return await handle(event);
}

async function readStackStatus(stackId: string): Promise<string> {
  const service = { module: '@aws-sdk/client-cloudformation', client: 'CloudFormationClient' };
  const { Stacks } = await callAws<{ Stacks?: readonly { readonly StackStatus?: string }[] }>(
    service,
    'DescribeStacksCommand',
    { StackName: stackId },
  );
  const status = Stacks?.[0]?.StackStatus;
  if (status === undefined) throw new Error('DescribeStacks answered no stack');
  return status;
}
