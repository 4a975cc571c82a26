import { createHash } from 'node:crypto';
import {
  type CfnResource,
  CfnWaitCondition,
  CfnWaitConditionHandle,
  Duration,
  Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { LONGEST_WATCH_MINUTES, type WatchProperties } from '../handlers/contract';
import { BackupProvider } from './backup-provider';

/** Frozen: by it the resources of a wait are told from others that a failed deployment rolls back. */
export const RUN_WAIT_ID = 'MongoDbBackupWait';

const HASH_DIGITS = 12;

/** What makes a run another one: all that decides under which handle it is waited for. */
export interface RunIdentity {
  readonly projectId: string;
  readonly clusterName: string;
  readonly source: object;
  readonly runId: string;
  readonly bucketId?: string;
}

/**
 * Waits for the run of a resource that is done as soon as its job is started. A handle can be waited for once and
 * changed never, so another run has another handle, and a run that was waited for keeps the one it had.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitconditionhandle.html
 */
export function waitForRun(
  scope: Construct,
  identity: RunIdentity,
  start: (watch: WatchProperties) => CfnResource,
): CfnWaitCondition {
  const wait = new Construct(scope, RUN_WAIT_ID);
  const hash = hashOf(wait, identity);
  const handle = new CfnWaitConditionHandle(wait, `Handle${hash}`);
  const machine = BackupProvider._watchMachineFor(scope);
  const started = start({ handle: handle.logicalId, machine: machine.arn });
  started.node.addDependency(handle, machine);
  const ended = new CfnWaitCondition(wait, `Ended${hash}`, {
    handle: handle.ref,
    timeout: String(Duration.minutes(LONGEST_WATCH_MINUTES).toSeconds()),
    count: 1,
  });
  ended.node.addDependency(started);
  return ended;
}

function hashOf(
  scope: Construct,
  { projectId, clusterName, source, runId, bucketId }: RunIdentity,
): string {
  const named: unknown = Stack.of(scope).resolve([projectId, clusterName, source, runId, bucketId]);
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, HASH_DIGITS);
}
