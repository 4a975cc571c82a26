import { Duration, Stack } from 'aws-cdk-lib';
import { Policy, PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { LONGEST_WATCH_MINUTES } from '../handlers/contract';
import { invokeStatement, startStatement, ownResourcesStatement } from './role-statements';

/** The id of the machine below the provider of a stack. */
export const WATCH_MACHINE_ID = 'Watch';

const POLL_INTERVAL = Duration.minutes(1);
/** A Lambda that could not be run at all is tried again so often, a poll apart. */
const ATTEMPTS = 10;

/** The state machine of a stack that asks the handler about a run until it is over, however long CloudFormation waits. */
export class WatchMachine extends Construct {
  public readonly arn: string;

  public constructor(scope: Construct, handler: IFunction) {
    super(scope, WATCH_MACHINE_ID);
    const stack = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: { Invoke: new PolicyDocument({ statements: [invokeStatement(handler)] }) },
    });
    const machine = new CfnStateMachine(this, 'Resource', {
      roleArn: role.roleArn,
      definitionString: stack.toJsonString(definitionFor(handler)),
    });
    machine.node.addDependency(role);
    this.arn = machine.attrArn;
    // Not in the role's own policy, which the function waits for and the machine, by way of the function, too.
    const policy = new Policy(this, 'HandlerPolicy', {
      statements: [startStatement(this.arn), ownResourcesStatement(stack)],
    });
    handler.role?.attachInlinePolicy(policy);
  }
}

/** What it is given is an event of the handler, which holds no address to signal to; what it keeps is that and the answers. */
const definitionFor = ({ functionArn }: IFunction): object => ({
  StartAt: 'Look',
  TimeoutSeconds: Duration.minutes(LONGEST_WATCH_MINUTES).toSeconds(),
  States: {
    Look: {
      Type: 'Task',
      Resource: functionArn,
      ResultPath: '$.Seen',
      Retry: [
        {
          ErrorEquals: ['States.ALL'],
          IntervalSeconds: POLL_INTERVAL.toSeconds(),
          MaxAttempts: ATTEMPTS,
          BackoffRate: 1,
        },
      ],
      Next: 'IsOver',
    },
    IsOver: {
      Type: 'Choice',
      Choices: [{ Variable: '$.Seen.IsComplete', BooleanEquals: true, Next: 'Over' }],
      Default: 'Pause',
    },
    Pause: { Type: 'Wait', Seconds: POLL_INTERVAL.toSeconds(), Next: 'Look' },
    Over: { Type: 'Succeed' },
  },
});
