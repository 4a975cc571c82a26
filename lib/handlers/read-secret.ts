import { OperationError } from '../atlas/operations/operation-error';
import { callAws } from './aws-sdk';
import { nameOfSecret } from './connection';

const REMEDIES: Readonly<Record<string, string>> = {
  ResourceNotFoundException:
    'it does not exist; create it in the region of the stack, or correct its name',
  AccessDeniedException:
    'the role of the handler may not use it; if it is encrypted with a key of your own, let that key’s policy admit the role',
  DecryptionFailure: 'its KMS key is disabled or out of reach; enable the key',
  InvalidRequestException: 'it is marked for deletion; restore it',
};

/** Reads a secret in the region its ARN names. */
export async function readSecret(arn: string): Promise<string | undefined> {
  const read = callAws<{ SecretString?: string }>(serviceOf(arn), 'GetSecretValueCommand', {
    SecretId: arn,
  });
  const { SecretString } = await orExplain(read, arn, 'read');
  return SecretString;
}

/** Secrets Manager in the region an ARN names. */
export function serviceOf(arn: string): Parameters<typeof callAws>[0] {
  const region = arn.split(':')[3];
  return {
    module: '@aws-sdk/client-secrets-manager',
    client: 'SecretsManagerClient',
    ...(region !== undefined && { region }),
  };
}

/** Answers what a call answers; a refusal says which secret, and what to do. @throws {OperationError} */
export async function orExplain<Output>(
  call: Promise<Output>,
  arn: string,
  act: 'read' | 'written',
): Promise<Output> {
  try {
    return await call;
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown error';
    throw new OperationError(
      `secret ${nameOfSecret(arn)}: it could not be ${act} (${code}); ${REMEDIES[code] ?? 'look at the log of the handler, then deploy again'}`,
    );
  }
}
