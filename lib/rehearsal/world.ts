import { type LambdaFleet } from './lambda/lambda-fleet';
import { type Stack } from './cloudformation/stack';
import { type AnswerDesk } from './custom-resource/answer-desk';
import { type CallHistory } from './custom-resource/call-history';
import { type Authorizer } from './iam/authorizer';
import { type AccessKeys } from './iam/caller';
import { type Statement } from './iam/policy-document';
import { type Roles } from './iam/roles';
import { type Buckets } from './s3/buckets';
import { type Secrets } from './secrets-manager/secrets';
import { type Parameters } from './ssm/parameters';
import { type StateMachines } from './step-functions/state-machines';
import { type WaitHandles } from './wait-conditions/wait-handles';

/** Everything the loopback AWS holds. */
export interface World {
  readonly account: string;
  readonly region: string;
  readonly buckets: Buckets;
  readonly parameters: Parameters;
  readonly secrets: Secrets;
  readonly roles: Roles;
  readonly accessKeys: AccessKeys;
  readonly authorizer: Authorizer;
  /** Policies of KMS keys, by ARN. */
  readonly keyPolicies: Map<string, readonly Statement[]>;
  readonly functions: LambdaFleet;
  readonly stateMachines: StateMachines;
  readonly stacks: Map<string, Stack>;
  readonly answers: AnswerDesk;
  readonly waitHandles: WaitHandles;
  readonly customResourceCalls: CallHistory;
  readonly noOpTypes: Set<string>;
  /** Failures asked for by a test: logical id prefix and reason, each used once. */
  readonly failures: Map<string, string>;
  log(line: string): void;
}
