import { CfnResource, Stack } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { BACKUP_PROVIDER_ID } from './backup-provider';
import { RUN_WAIT_ID } from './run-wait';

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

const OUR_SCOPES: readonly string[] = [BACKUP_PROVIDER_ID, RUN_WAIT_ID];

const isOurs = ({ cfnResourceType, node }: CfnResource): boolean =>
  NOT_MEANT.test(cfnResourceType) ||
  node.scopes.some((scope) => OUR_SCOPES.includes(scope.node.id));
