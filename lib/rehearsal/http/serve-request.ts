import { AwsError } from '../aws-error';
import { cloudFormationActions } from '../cloudformation/actions/registry';
import { isAnswerHost } from '../custom-resource/answer-desk';
import { isObject, parseJson, textAt } from '../json';
import { isLambdaPath, serveLambda } from '../lambda/serve-lambda';
import { serveS3 } from '../s3/serve-s3';
import { secretsManagerActions } from '../secrets-manager/actions';
import { ssmActions } from '../ssm/actions';
import { stepFunctionsActions } from '../step-functions/actions';
import { stsActions } from '../sts/actions';
import { isSignalHost } from '../wait-conditions/wait-handles';
import { type World } from '../world';
import { type Action, type Actions, type Call } from './action';
import { decodeQuery } from './query-codec';
import {
  emptyReply,
  jsonErrorReply,
  jsonReply,
  queryErrorReply,
  queryReply,
  s3ErrorReply,
  type Reply,
} from './reply';
import { type Request } from './request';

interface Service {
  readonly serve: (request: Request, call: Call) => Reply | Promise<Reply>;
  readonly refuse: (error: AwsError) => Reply;
}

/** Answers one request, whatever service it is for. */
export async function serveRequest(request: Request, world: World): Promise<Reply> {
  const { caller, place } = request;
  const { serve, refuse } = serviceFor(request);
  try {
    return await serve(request, { world, caller, place });
  } catch (error) {
    if (error instanceof AwsError) {
      world.log(
        `refused ${request.method} ${request.url.pathname}: ${error.code} ${error.message}`,
      );
      return refuse(error);
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.log(`this is a bug in mongodb-backup-constructs, please report it with ${told}`);
    return refuse(new AwsError('InternalFailure', told, 500));
  }
}

function serviceFor({ method, url, headers }: Request): Service {
  if (isAnswerHost(headers['host'])) return answers;
  if (isSignalHost(headers['host'])) return signals;
  if (headers['x-amz-target'] !== undefined) return targeted;
  if (isLambdaPath(url.pathname)) return lambda;
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return method === 'POST' && isForm ? query : s3;
}

const answers: Service = {
  serve: ({ url, body }, { world }) => {
    world.answers.receive(url.pathname, body.toString());
    return emptyReply();
  },
  refuse: s3ErrorReply,
};

/** Signed without a content type, so one that comes with it is refused. */
const signals: Service = {
  serve: ({ url, headers, body }, { world }) => {
    const isSigned = (headers['content-type'] ?? '') === '';
    if (isSigned && world.waitHandles.receive(url.pathname, body.toString())) return emptyReply();
    throw new AwsError('SignatureDoesNotMatch', 'The request signature does not match.', 403);
  },
  refuse: s3ErrorReply,
};

const TARGETS: Readonly<Record<string, Actions>> = {
  AmazonSSM: ssmActions,
  secretsmanager: secretsManagerActions,
  AWSStepFunctions: stepFunctionsActions,
};

const targeted: Service = {
  serve: async ({ headers, body }, call) => {
    const [prefix = '', name = ''] = (headers['x-amz-target'] ?? '').split('.');
    call.world.log(`${prefix}.${name}`);
    const input = parseJson(body.toString() || '{}');
    const action = modelled(TARGETS[prefix]?.[name], `${prefix}.${name}`);
    return jsonReply(await action(isObject(input) ? input : {}, call));
  },
  refuse: jsonErrorReply,
};

const STS_VERSION = '2011-06-15';

const query: Service = {
  serve: async ({ headers, body }, call) => {
    const input = decodeQuery(body.toString());
    const name = textAt(input, 'Action') ?? '';
    call.world.log(`${name} ${textAt(input, 'StackName') ?? ''}`.trimEnd());
    const isSts = textAt(input, 'Version') === STS_VERSION;
    const action = modelled((isSts ? stsActions : cloudFormationActions)[name], name);
    const output = await action(input, call);
    return headers['accept'] === 'application/json' ? jsonReply(output) : queryReply(name, output);
  },
  refuse: (error) => ({
    ...queryErrorReply(error),
    headers: { ...queryErrorReply(error).headers, 'x-amzn-errortype': error.code },
  }),
};

const lambda: Service = { serve: serveLambda, refuse: jsonErrorReply };

const s3: Service = {
  serve: (request, { world }) => {
    world.log(`S3 ${request.method} ${request.url.pathname}`);
    return serveS3(request, world.buckets);
  },
  refuse: s3ErrorReply,
};

function modelled(action: Action | undefined, name: string): Action {
  if (action !== undefined) return action;
  throw new AwsError('UnknownOperationException', `the rehearsal does not model ${name}`, 501);
}
