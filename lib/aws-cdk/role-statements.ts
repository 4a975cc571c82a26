import { Aws, CfnElement, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type IRole } from 'aws-cdk-lib/aws-iam';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type LogGroup } from 'aws-cdk-lib/aws-logs';
import { RECORD_PARAMETER_PREFIX } from '../handlers/contract';

/** A rollback is told by the stack's own status, so the handler reads that stack and no other. */
export const ownStackStatement = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    actions: ['cloudformation:DescribeStacks'],
    resources: [ownStackArn(stack)],
  });

/** Records of acts that run once, below the package's own prefix. */
export const recordsStatement = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    actions: ['ssm:GetParameter', 'ssm:PutParameter'],
    resources: [
      `arn:${Aws.PARTITION}:ssm:${stack.region}:${stack.account}:parameter${RECORD_PARAMETER_PREFIX}/*`,
    ],
  });

/**
 * What CDK gives a role it makes and leaves out of one it is given: writing the function's log. A role of another stack
 * gets the group by its name, since a reference back would make the two stacks wait for each other.
 */
export function logsStatement(stack: Stack, role: IRole, logGroup: LogGroup): PolicyStatement {
  const { defaultChild } = logGroup.node;
  const isNear = Stack.of(role) === stack || !CfnElement.isCfnElement(defaultChild);
  const named = `${stack.stackName}-${isNear ? '' : stack.getLogicalId(defaultChild)}-*`;
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [
      isNear
        ? logGroup.logGroupArn
        : `arn:${Aws.PARTITION}:logs:${stack.region}:${stack.account}:log-group:${named}`,
    ],
  });
}

/**
 * The same for a function in a VPC, which Lambda refuses to make otherwise; it takes them for every resource only.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export const networkStatement = (): PolicyStatement =>
  new PolicyStatement({
    actions: [
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:DeleteNetworkInterface',
      'ec2:AssignPrivateIpAddresses',
      'ec2:UnassignPrivateIpAddresses',
    ],
    resources: ['*'],
  });

/** What a state machine needs that asks the handler. */
export const invokeStatement = ({ functionArn }: IFunction): PolicyStatement =>
  new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] });

/** Setting that machine to watch a run. */
export const startStatement = (machineArn: string): PolicyStatement =>
  new PolicyStatement({ actions: ['states:StartExecution'], resources: [machineArn] });

/** The address of a wait condition's handle is asked for where it is signalled to, so that nothing has to carry it. */
export const ownResourcesStatement = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    actions: ['cloudformation:DescribeStackResource'],
    resources: [ownStackArn(stack)],
  });

const ownStackArn = (stack: Stack): string =>
  `arn:${Aws.PARTITION}:cloudformation:${stack.region}:${stack.account}:stack/${stack.stackName}/*`;
