import { AwsError } from './aws-error';
import { AnswerDesk } from './custom-resource/answer-desk';
import { CallHistory } from './custom-resource/call-history';
import { Authorizer } from './iam/authorizer';
import { AccessKeys } from './iam/caller';
import { Roles } from './iam/roles';
import { LambdaFleet } from './lambda/lambda-fleet';
import { type RehearsalOptions } from './rehearsal';
import { Buckets } from './s3/buckets';
import { Secrets } from './secrets-manager/secrets';
import { Parameters } from './ssm/parameters';
import { StateMachines } from './step-functions/state-machines';
import { WaitHandles } from './wait-conditions/wait-handles';
import { type World } from './world';

interface Surroundings {
  readonly folder: string;
  readonly url: () => string;
}

/** An empty account. */
export function createWorld(options: RehearsalOptions, { folder, url }: Surroundings): World {
  const log = options.log ?? (() => undefined);
  const roles = new Roles();
  const authorizer = new Authorizer(roles);
  const accessKeys = new AccessKeys();
  const waitHandles = new WaitHandles();
  const functions = new LambdaFleet({
    folder,
    redirects: options.redirects ?? {},
    loopbackUrl: url,
    issueAccessKey: ({ roleArn, name }) =>
      accessKeys.issue({ kind: 'role', roleArn, session: name }),
    log,
  });
  return {
    account: options.account ?? '123456789012',
    region: options.region ?? 'us-east-1',
    buckets: new Buckets(),
    parameters: new Parameters(),
    secrets: new Secrets(options.secrets ?? {}, options.anySecret),
    roles,
    accessKeys,
    authorizer,
    keyPolicies: new Map(),
    functions,
    stateMachines: new StateMachines({
      waitScale: options.waitScale ?? 0,
      onWait: (seconds) => {
        options.onWait?.(seconds);
        waitHandles.pass(seconds);
      },
      log,
      invoke: async (caller, functionArn, event) => {
        try {
          authorizer.demand(caller, { action: 'lambda:InvokeFunction', resource: functionArn });
          return await functions.invoke(functionArn, event);
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          return { error: { errorType: `Lambda.${error.code}`, errorMessage: error.message } };
        }
      },
    }),
    stacks: new Map(),
    answers: new AnswerDesk(),
    waitHandles,
    customResourceCalls: new CallHistory(),
    noOpTypes: new Set(),
    failures: new Map(),
    log,
  };
}
