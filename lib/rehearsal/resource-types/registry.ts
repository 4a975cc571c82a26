import { customResourceType } from '../custom-resource/custom-resource-type';
import { ecrRepository } from './ecr-repository';
import { iamManagedPolicy, iamPolicy } from './iam-policy';
import { iamRole } from './iam-role';
import { kmsKey } from './kms-key';
import { lambdaFunction } from './lambda-function';
import { logGroup } from './log-group';
import { noOp, quiet } from './no-op';
import { type ResourceType } from './resource-type';
import { s3Bucket } from './s3-bucket';
import { secretsManagerSecret } from './secrets-manager-secret';
import { ssmParameter } from './ssm-parameter';
import { stateMachine } from './state-machine';
import { waitCondition, waitConditionHandle } from './wait-condition';

const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::CDK::Metadata': quiet,
  'AWS::CloudFormation::CustomResource': customResourceType,
  'AWS::CloudFormation::WaitCondition': waitCondition,
  'AWS::CloudFormation::WaitConditionHandle': waitConditionHandle,
  'AWS::ECR::Repository': ecrRepository,
  'AWS::IAM::ManagedPolicy': iamManagedPolicy,
  'AWS::IAM::Policy': iamPolicy,
  'AWS::IAM::Role': iamRole,
  'AWS::KMS::Alias': quiet,
  'AWS::KMS::Key': kmsKey,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Permission': quiet,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': s3Bucket,
  'AWS::S3::BucketPolicy': quiet,
  'AWS::SSM::Parameter': ssmParameter,
  'AWS::SecretsManager::Secret': secretsManagerSecret,
  'AWS::StepFunctions::StateMachine': stateMachine,
};

export const isCustomResource = (type: string): boolean =>
  resourceTypeOf(type) === customResourceType;

/** How resources of a type are handled; types nobody here knows are accepted and do nothing. */
export function resourceTypeOf(type: string): ResourceType {
  return type.startsWith('Custom::') ? customResourceType : (TYPES[type] ?? noOp);
}
