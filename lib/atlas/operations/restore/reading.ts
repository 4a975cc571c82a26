import { AtlasError } from '../../client/atlas-error';

/** What Atlas answered to a question that a check may do without: the value, or why there is none. */
export type Reading<Value> =
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: AtlasError };

/** Asks, and keeps a refusal as an answer; whatever is no refusal of Atlas is thrown. */
export async function reading<Value>(asking: Promise<Value>): Promise<Reading<Value>> {
  try {
    return { value: await asking };
  } catch (error) {
    if (AtlasError.isAtlasError(error)) return { error };
    throw error;
  }
}

/** Why there is no value, in a few words: `403 USER_UNAUTHORIZED`. */
export const reasonOf = ({ status, errorCode }: AtlasError): string =>
  status === 0 ? 'no answer' : `${status} ${errorCode}`;
