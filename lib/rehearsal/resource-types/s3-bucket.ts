import { textAt } from '../json';
import { inventName } from '../names';
import { type ResourceType } from './resource-type';

export const s3Bucket: ResourceType = {
  replacedBy: ['BucketName'],
  create: ({ world, stack, logicalId, properties }) => {
    const name =
      textAt(properties, 'BucketName') ?? inventName(stack.name, logicalId).toLowerCase();
    world.buckets.create(name);
    return { physicalId: name, attributes: attributesOf(name, stack.place.region) };
  },
  update: ({ stack }, { physicalId }) => ({
    physicalId,
    attributes: attributesOf(physicalId, stack.place.region),
  }),
  remove: ({ world }, { physicalId }) => {
    world.buckets.remove(physicalId);
  },
};

const attributesOf = (name: string, region: string): Readonly<Record<string, string>> => ({
  Arn: `arn:aws:s3:::${name}`,
  DomainName: `${name}.s3.amazonaws.com`,
  RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
});
