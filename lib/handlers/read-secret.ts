import { OperationError } from '../atlas/operations/operation-error';
import { callAws } from './aws-sdk';
import { nameOfSecret } from './connection';

const REMEDIES: Readonly<Record<string, string>> = {
  ResourceNotFoundException:
    'it does not exist; create it in the region of the stack, or correct its name',
  AccessDeniedException:
    'the role of the handler may not read it; if it is encrypted with a key of your own, let that key’s policy admit the role',
  DecryptionFailure: 'its KMS key is disabled or out of reach; enable the key',
  InvalidRequestException: 'it is marked for deletion; restore it',
};

/** Reads a secret in the region its ARN names. */
export async function readSecret(arn: string): Promise<string | undefined> {
  const region = arn.split(':')[3];
  const service = {
    module: '@aws-sdk/client-secrets-manager',
    client: 'SecretsManagerClient',
    ...(region !== undefined && { region }),
  };
  try {
    const { SecretString } = await callAws<{ SecretString?: string }>(
      service,
      'GetSecretValueCommand',
      {
        SecretId: arn,
      },
    );
    return SecretString;
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown error';
    throw new OperationError(
      `secret ${nameOfSecret(arn)}: it could not be read (${code}); ${REMEDIES[code] ?? 'look at the log of the handler, then deploy again'}`,
    );
  }
}
