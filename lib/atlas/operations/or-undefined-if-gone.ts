import { AtlasError } from '../client/atlas-error';

/** What was asked for; undefined where Atlas has nothing of that id any more. */
export async function orUndefinedIfGone<Body>(asking: Promise<Body>): Promise<Body | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (AtlasError.isAtlasError(error) && error.status === 404) return undefined;
    throw error;
  }
}
