import { AtlasError } from '../../client/atlas-error';

/** Atlas's code for a question about a cluster that is a Flex cluster; https://www.mongodb.com/docs/atlas/reference/api-errors/ */
const IS_FLEX = 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API';

/** Asks about a cluster, and where Atlas answers that it is a Flex cluster, asks the other way. */
export async function orIfFlex<Found>(
  asking: Promise<Found>,
  askFlex: () => Promise<Found>,
): Promise<Found> {
  try {
    return await asking;
  } catch (error) {
    if (AtlasError.isAtlasError(error) && error.errorCode === IS_FLEX) return await askFlex();
    throw error;
  }
}
