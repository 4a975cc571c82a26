import { TerraformResource, TerraformStack } from 'cdktf';
import { type IConstruct } from 'constructs';
import { isOwn } from '../l1/own-resource';

/** Path of the first resource of others in a construct's stack, which no apply reaches after a failed run; asked once the app is complete. */
export function resourceBeside(construct: IConstruct): string | undefined {
  return TerraformStack.of(construct)
    .node.findAll()
    .find((other) => TerraformResource.isTerraformResource(other) && !isOwn(other))?.node.path;
}
