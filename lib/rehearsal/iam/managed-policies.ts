import { statementsOf, type Statement } from './policy-document';

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const NETWORK_INTERFACES = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': LOGS,
  'service-role/AWSLambdaVPCAccessExecutionRole': [...LOGS, ...NETWORK_INTERFACES],
  AdministratorAccess: ['*'],
};

/** What a policy of AWS's own allows; one that is not known here allows nothing. */
export function managedPolicyStatements(arn: string): readonly Statement[] {
  const name = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
  const actions = name === undefined ? undefined : ACTIONS[name];
  if (actions === undefined) return [];
  return statementsOf({ Statement: { Effect: 'Allow', Action: [...actions], Resource: '*' } });
}
