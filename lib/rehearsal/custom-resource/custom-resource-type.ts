import { type Provisioned } from '../cloudformation/stack-resource';
import { textAt, type JsonObject } from '../json';
import { inventName, newId } from '../names';
import {
  ProvisionFailure,
  type ResourceRequest,
  type ResourceType,
} from '../resource-types/resource-type';
import { type Answer } from './read-answer';
import { sendEvent } from './send-event';
import { wireProperties } from './wire-properties';

/** Longest time, and default, a custom resource has for its answer. */
export const LONGEST_SERVICE_TIMEOUT_SECONDS = 3600;

/** Resources behind a Lambda of the user's: `Custom::*` and `AWS::CloudFormation::CustomResource`. */
export const customResourceType: ResourceType = {
  isTold: true,
  create: async (request) => {
    const answer = await send(request, { RequestType: 'Create' });
    // Without an answer CloudFormation deletes under a name of its own making.
    const invented = inventName(request.stack.name, request.logicalId);
    return provisioned(answer, answer.physicalId ?? invented);
  },
  update: async (request, present) => {
    if (request.properties['ServiceToken'] !== present.properties['ServiceToken'])
      throw new ProvisionFailure('Modifying service token is not allowed.', { hasTouched: false });
    const answer = await send(request, {
      RequestType: 'Update',
      PhysicalResourceId: present.physicalId,
      OldResourceProperties: wireProperties(present.properties),
    });
    return provisioned(answer, answer.physicalId ?? present.physicalId);
  },
  remove: async (request, present) => {
    const answer = await send(request, {
      RequestType: 'Delete',
      PhysicalResourceId: present.physicalId,
    });
    provisioned(answer, present.physicalId);
  },
};

function provisioned(answer: Answer, physicalId: string): Provisioned {
  if (answer.status === 'FAILED')
    throw new ProvisionFailure(answer.reason ?? '', { physicalId, hasTouched: true });
  return { physicalId, attributes: answer.data, noEcho: answer.noEcho };
}

async function send(
  { world, stack, logicalId, type, properties }: ResourceRequest,
  particular: JsonObject,
): Promise<Answer> {
  const functionArn = textAt(properties, 'ServiceToken') ?? '';
  return sendEvent(world, {
    functionArn: checkedToken(functionArn),
    region: stack.place.region,
    timeoutSeconds: serviceTimeout(properties),
    event: {
      ...particular,
      ServiceToken: functionArn,
      StackId: stack.id,
      RequestId: newId(),
      LogicalResourceId: logicalId,
      ResourceType: type,
      ResourceProperties: wireProperties(properties),
    },
  });
}

function checkedToken(token: string): string {
  if (/^arn:[^:]+:lambda:/.test(token)) return token;
  throw new ProvisionFailure(
    token === ''
      ? 'Missing ServiceToken property'
      : `the rehearsal serves custom resources behind Lambda functions only, not ${token}`,
    { hasTouched: false },
  );
}

function serviceTimeout(properties: JsonObject): number {
  const text = textAt(properties, 'ServiceTimeout');
  if (text === undefined) return LONGEST_SERVICE_TIMEOUT_SECONDS;
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_SERVICE_TIMEOUT_SECONDS)
    return seconds;
  throw new ProvisionFailure(
    `Value of property ServiceTimeout must be an integer between 1 and ${LONGEST_SERVICE_TIMEOUT_SECONDS}`,
    { hasTouched: false },
  );
}
