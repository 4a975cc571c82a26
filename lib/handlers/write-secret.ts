import { callAws } from './aws-sdk';
import { orExplain, serviceOf } from './read-secret';

/** Puts a text into a secret that exists, in the region its ARN names. */
export async function writeSecret(arn: string, text: string): Promise<void> {
  const input = { SecretId: arn, SecretString: text };
  await orExplain(callAws(serviceOf(arn), 'PutSecretValueCommand', input), arn, 'written');
}
