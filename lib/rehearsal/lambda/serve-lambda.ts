import { AwsError } from '../aws-error';
import { type Call } from '../http/action';
import { jsonReply, type Reply } from '../http/reply';
import { type Request } from '../http/request';
import { parseJson } from '../json';

const PATH = /^\/2015-03-31\/functions\/([^/]+)(\/invocations|\/configuration)?$/;

export const isLambdaPath = (path: string): boolean => path.startsWith('/2015-03-31/');

/** The REST API of Lambda: Invoke and GetFunction. */
export async function serveLambda({ method, url, body }: Request, call: Call): Promise<Reply> {
  const [, reference = '', part] = PATH.exec(url.pathname) ?? [];
  if (method === 'POST' && part === '/invocations') return invoke(reference, body.toString(), call);
  if (method === 'GET' && part !== '/invocations') return describe(reference, call);
  throw new AwsError(
    'UnknownOperationException',
    `the rehearsal does not model ${method} ${url.pathname} of Lambda`,
    501,
  );
}

async function invoke(reference: string, body: string, { world, caller }: Call): Promise<Reply> {
  const { arn } = world.functions.find(reference);
  world.authorizer.demand(caller, { action: 'lambda:InvokeFunction', resource: arn });
  const { payload, error } = await world.functions.invoke(
    arn,
    parseJson(body === '' ? '{}' : body),
  );
  const headers: Record<string, string> =
    error === undefined ? {} : { 'x-amz-function-error': 'Unhandled' };
  return { ...jsonReply(undefined, { headers }), body: JSON.stringify(error ?? payload ?? null) };
}

function describe(reference: string, { world, caller }: Call): Reply {
  const { arn, name, runtime, roleArn } = world.functions.find(reference);
  world.authorizer.demand(caller, { action: 'lambda:GetFunction', resource: arn });
  const state = { State: 'Active', LastUpdateStatus: 'Successful' };
  const configuration = {
    FunctionName: name,
    FunctionArn: arn,
    Runtime: runtime,
    Role: roleArn,
    ...state,
  };
  return jsonReply({ Configuration: configuration, ...configuration });
}
