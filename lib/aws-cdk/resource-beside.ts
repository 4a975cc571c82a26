import { CfnResource, Stack } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { BACKUP_PROVIDER_ID } from './backup-provider';

/** Runs and schedules are told by the model; this one CDK adds by itself. */
const NOT_MEANT = /^(Custom::MongoDbBackup.*|AWS::CDK::Metadata)$/;

/** Path of the first resource in a construct's stack that a failed deployment would roll back with it; asked once the app is complete. */
export function resourceBeside(construct: IConstruct): string | undefined {
  const stack = Stack.of(construct);
  return stack.node
    .findAll()
    .filter((other) => CfnResource.isCfnResource(other))
    .find((other) => Stack.of(other) === stack && !isOurs(other))?.node.path;
}

const isOurs = ({ cfnResourceType, node }: CfnResource): boolean =>
  NOT_MEANT.test(cfnResourceType) ||
  node.scopes.some((scope) => scope.node.id === BACKUP_PROVIDER_ID);
