import { Stack } from 'aws-cdk-lib';
import { type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type IConstruct } from 'constructs';

/** A reference to anything but a pseudo parameter such as `AWS::Region`. */
const REFERENCE = /"Fn::GetAtt"|"Ref":"(?!AWS::)/;
const ARNS = new WeakMap<ISecret, string>();

/**
 * The ARN of a secret for the properties of a resource. Written out once where it is the same in the whole stack: an
 * ARN is put together of several tokens, and resolving them for each schedule costs as much as the schedule itself.
 */
export function secretArnIn(scope: IConstruct, secret: ISecret): string {
  const stack = Stack.of(scope);
  if (Stack.of(secret) !== stack) return secret.secretArn;
  const known = ARNS.get(secret) ?? writeOut(stack, secret.secretArn);
  ARNS.set(secret, known);
  return known;
}

function writeOut(stack: Stack, arn: string): string {
  const resolved = stack.resolve(arn) as unknown;
  // An expression as it stands in the template costs less than a token for it, which is worked out for each schedule.
  return REFERENCE.test(JSON.stringify(resolved)) ? arn : (resolved as string);
}
