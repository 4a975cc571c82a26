import { type IConstruct } from 'constructs';
import { type ConnectionProperties } from '../handlers/contract';
import { type IAtlasProject } from './atlas-project';
import { secretArnIn } from './secret-arn';

/** How a project's resources talk to Atlas, as properties of a resource. */
export function connectionOf(
  scope: IConstruct,
  { connection }: IAtlasProject,
): ConnectionProperties {
  const { secret, baseUrl } = connection;
  return {
    secretArn: secretArnIn(scope, secret),
    ...(baseUrl !== undefined && { baseUrl }),
  };
}
