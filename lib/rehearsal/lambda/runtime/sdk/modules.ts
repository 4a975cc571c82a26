import { post } from './post';
import { type Protocol, service } from './service';

/** The clients the runtime provides, by the name they are required under. */
export const sdkModules = (url: string): Readonly<Record<string, object>> => ({
  '@aws-sdk/client-lambda': {
    ...service('Lambda', ['Invoke', 'GetFunction'], lambdaProtocol(url)),
    waitUntilFunctionActiveV2: waitUntilFunctionActive,
    waitUntilFunctionActive,
  },
  '@aws-sdk/client-sfn': service(
    'SFN',
    ['StartExecution', 'DescribeExecution'],
    targetProtocol(url, 'states', 'AWSStepFunctions'),
  ),
  '@aws-sdk/client-secrets-manager': service(
    'SecretsManager',
    ['GetSecretValue', 'PutSecretValue'],
    targetProtocol(url, 'secretsmanager', 'secretsmanager'),
  ),
  '@aws-sdk/client-ssm': service(
    'SSM',
    ['GetParameter', 'PutParameter', 'DeleteParameter'],
    targetProtocol(url, 'ssm', 'AmazonSSM'),
  ),
  '@aws-sdk/client-cloudformation': service(
    'CloudFormation',
    ['DescribeStacks', 'DescribeStackResource'],
    queryProtocol(url, 'cloudformation', '2010-05-15'),
  ),
});

const targetProtocol =
  (url: string, name: string, prefix: string): Protocol =>
  async (command, input, region) => {
    const response = await post({
      url,
      service: name,
      region,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${prefix}.${command}`,
      },
      body: JSON.stringify(input),
    });
    return (await response.json()) as object;
  };

const queryProtocol =
  (url: string, name: string, version: string): Protocol =>
  async (command, input, region) => {
    const flat = Object.entries(input).map(([key, value]): [string, string] => [
      key,
      String(value),
    ]);
    const response = await post({
      url,
      service: name,
      region,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams([['Action', command], ['Version', version], ...flat]).toString(),
    });
    return (await response.json()) as object;
  };

const lambdaProtocol =
  (url: string): Protocol =>
  async (command, input, region) => {
    const { FunctionName = '', Payload } = input as {
      FunctionName?: string;
      Payload?: string | Uint8Array;
    };
    const path = `${url}/2015-03-31/functions/${encodeURIComponent(FunctionName)}`;
    const call = { service: 'lambda', region };
    if (command === 'GetFunction')
      return (await (await post({ ...call, url: path, method: 'GET' })).json()) as object;
    const body = Payload === undefined ? '{}' : Buffer.from(Payload).toString();
    const response = await post({ ...call, url: `${path}/invocations`, body });
    const failure = response.headers.get('x-amz-function-error');
    return {
      StatusCode: response.status,
      ...(failure !== null && { FunctionError: failure }),
      Payload: textBlob(Buffer.from(await response.arrayBuffer())),
    };
  };

const textBlob = (content: Buffer): Uint8Array =>
  Object.assign(new Uint8Array(content), { transformToString: () => content.toString() });

async function waitUntilFunctionActive(
  { client }: { readonly client: { getFunction(input: object): Promise<object> } },
  input: object,
): Promise<object> {
  await client.getFunction(input);
  return { state: 'SUCCESS' };
}
