import { SERVERLESS_ENDED, wayOnFromServerless } from '../../../../core/restore/serverless-sunset';
import { type AtlasError } from '../../../client/atlas-error';
import { fail, type Answer } from './answer';

/** FlexRestore takes a Flex source and a target of either kind. */
const REMEDY_OF_FLEX =
  'use a cluster of M10 or larger, or FlexRestore for a snapshot of a Flex cluster';

/** What a cluster is whose name the cluster API refuses for its family; undefined where it refuses for another reason. */
export function answerOfAnotherFamily(
  name: string,
  { errorCode }: Pick<AtlasError, 'errorCode'>,
): Answer | undefined {
  if (errorCode === 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API')
    return fail(
      `${name} is a Flex cluster, whose snapshots and restores have an API of their own`,
      REMEDY_OF_FLEX,
    );
  return errorCode === 'CANNOT_USE_SERVERLESS_INSTANCE_IN_CLUSTER_API'
    ? answerOfServerless(name)
    : undefined;
}

/** A Serverless instance is restored by an operation of its own, or by none any more. */
const answerOfServerless = (name: string): Answer =>
  fail(
    `${name} is a Serverless instance, and ${SERVERLESS_ENDED}`,
    `use ServerlessRestore before that day, and from then on ${wayOnFromServerless(name)}`,
  );
