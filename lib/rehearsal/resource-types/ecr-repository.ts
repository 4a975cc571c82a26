import { textAt } from '../json';
import { arnOf, inventName } from '../names';
import { type ResourceType } from './resource-type';

/** Only named, never filled: container images need Docker. */
export const ecrRepository: ResourceType = {
  replacedBy: ['RepositoryName'],
  create: ({ stack, logicalId, properties }) => {
    const name =
      textAt(properties, 'RepositoryName') ?? inventName(stack.name, logicalId).toLowerCase();
    return {
      physicalId: name,
      attributes: {
        Arn: arnOf(stack.place, 'ecr', `repository/${name}`),
        RepositoryUri: `${stack.place.account}.dkr.ecr.${stack.place.region}.amazonaws.com/${name}`,
      },
    };
  },
  update: (_, { physicalId, attributes }) => ({ physicalId, attributes }),
};
