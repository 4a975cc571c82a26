import { isText, objectAt, textAt, type JsonObject } from '../json';
import { type FunctionCode } from '../lambda/unpack-code';
import { arnOf, inventName } from '../names';
import { ProvisionFailure, type ResourceRequest, type ResourceType } from './resource-type';

const DEFAULT_TIMEOUT_SECONDS = 3;

export const lambdaFunction: ResourceType = {
  replacedBy: ['FunctionName'],
  create: (request) => {
    const { world, stack, logicalId, properties } = request;
    const name = textAt(properties, 'FunctionName') ?? inventName(stack.name, logicalId);
    if (world.functions.has(name))
      throw new ProvisionFailure(`${name} already exists`, { hasTouched: false });
    return put(request, name);
  },
  update: (request, { physicalId }) => put(request, physicalId),
  remove: ({ world }, { physicalId }) => {
    world.functions.remove(physicalId);
  },
};

function put(
  request: ResourceRequest,
  name: string,
): { physicalId: string; attributes: Record<string, string> } {
  const { world, stack, properties } = request;
  const arn = arnOf(stack.place, 'lambda', `function:${name}`);
  world.functions.put(
    {
      name,
      arn,
      region: stack.place.region,
      roleArn: textAt(properties, 'Role') ?? '',
      handler: textAt(properties, 'Handler') ?? '',
      runtime: textAt(properties, 'Runtime') ?? '',
      environment: environmentOf(properties),
      timeoutSeconds: Number(textAt(properties, 'Timeout') ?? DEFAULT_TIMEOUT_SECONDS),
      memoryMib: Number(textAt(properties, 'MemorySize') ?? '128'),
      logLevel: textAt(objectAt(properties, 'LoggingConfig'), 'ApplicationLogLevel') ?? 'TRACE',
    },
    codeOf(request),
  );
  return { physicalId: name, attributes: { Arn: arn } };
}

const environmentOf = (properties: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(objectAt(objectAt(properties, 'Environment'), 'Variables')).map(
      ([name, value]) => [name, isText(value) ? value : JSON.stringify(value)],
    ),
  );

function codeOf({ world, properties }: ResourceRequest): FunctionCode {
  const code = objectAt(properties, 'Code');
  const inline = textAt(code, 'ZipFile');
  if (inline !== undefined) return { inline };
  const bucket = textAt(code, 'S3Bucket');
  const key = textAt(code, 'S3Key');
  if (bucket === undefined || key === undefined) {
    throw new ProvisionFailure(
      'the rehearsal runs code from ZipFile or S3 only; container images need Docker',
      { hasTouched: false },
    );
  }
  return { archive: world.buckets.read(bucket, key) };
}
