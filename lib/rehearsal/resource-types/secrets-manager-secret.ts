import { objectAt, textAt } from '../json';
import { inventName, randomSuffix } from '../names';
import { ProvisionFailure, type ResourceRequest, type ResourceType } from './resource-type';

export const secretsManagerSecret: ResourceType = {
  replacedBy: ['Name'],
  create: (request) => {
    const { world, stack, logicalId, properties } = request;
    const name = textAt(properties, 'Name') ?? inventName(stack.name, logicalId);
    if (world.secrets.has(name)) {
      throw new ProvisionFailure(
        `The operation failed because the secret ${name} already exists.`,
        { hasTouched: false },
      );
    }
    put(request, name);
    const arn = world.secrets.arnFor(stack.place, name);
    return { physicalId: arn, attributes: { Id: arn } };
  },
  update: (request, { physicalId }) => {
    if (textAt(request.properties, 'SecretString') !== undefined)
      put(request, nameBehind(request, physicalId));
    return { physicalId, attributes: { Id: physicalId } };
  },
  remove: (request, { physicalId }) => {
    request.world.secrets.remove(nameBehind(request, physicalId));
  },
};

const nameBehind = ({ world, stack }: ResourceRequest, arn: string): string =>
  world.secrets.find(stack.place, arn).name;

function put({ world, properties }: ResourceRequest, name: string): void {
  const keyArn = textAt(properties, 'KmsKeyId');
  world.secrets.put(name, {
    value:
      textAt(properties, 'SecretString') ?? generated(objectAt(properties, 'GenerateSecretString')),
    ...(keyArn?.startsWith('arn:') && { keyArn }),
  });
}

function generated(wish: ReturnType<typeof objectAt>): string {
  const password = `${randomSuffix()}${randomSuffix()}`;
  const key = textAt(wish, 'GenerateStringKey');
  if (key === undefined) return password;
  const template = JSON.parse(textAt(wish, 'SecretStringTemplate') ?? '{}') as object;
  return JSON.stringify({ ...template, [key]: password });
}
