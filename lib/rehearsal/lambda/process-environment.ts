import { type LambdaFunction } from './lambda-function';
import { RUNTIME_SETTINGS, type RuntimeSettings } from './messages';

interface Surroundings {
  readonly folder: string;
  readonly accessKeyId: string;
  readonly settings: RuntimeSettings;
}

/** What the process of a function finds in its environment: what Lambda sets, and nothing of this machine but PATH. */
export const processEnvironment = (
  lambda: LambdaFunction,
  { folder, accessKeyId, settings }: Surroundings,
): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  AWS_REGION: lambda.region,
  AWS_DEFAULT_REGION: lambda.region,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'loopback',
  AWS_SESSION_TOKEN: 'loopback',
  AWS_ENDPOINT_URL: settings.loopbackUrl,
  AWS_LAMBDA_FUNCTION_NAME: lambda.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memoryMib),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_EXECUTION_ENV: `AWS_Lambda_${lambda.runtime}`,
  LAMBDA_TASK_ROOT: folder,
  _HANDLER: lambda.handler,
  ...lambda.environment,
  [RUNTIME_SETTINGS]: JSON.stringify(settings),
});
