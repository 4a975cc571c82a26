import { ATLAS_BASE_URL, type AtlasClient } from '../atlas/client/atlas-client';
import { AtlasError } from '../atlas/client/atlas-error';
import { parseCredential } from '../atlas/client/credential';
import { type ConnectionProperties } from './contract';
import { type HandlerDependencies } from './dependencies';

/**
 * Runs something with a client for the connection's secret. A secret that was rotated meanwhile shows as a 401: it is
 * then read once more, and the work is done again if its content has changed.
 */
export async function withClient<Result>(
  connection: ConnectionProperties,
  deps: HandlerDependencies,
  work: (client: AtlasClient) => Promise<Result>,
): Promise<Result> {
  const secret = await deps.readSecret(connection.secretArn);
  try {
    return await work(clientFor(connection, secret, deps));
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || error.status !== 401) throw error;
    const rotated = await deps.readSecret(connection.secretArn);
    if (rotated === secret) throw error;
    deps.log('the secret was rotated during this run; trying once more with its new content');
    return await work(clientFor(connection, rotated, deps));
  }
}

function clientFor(
  { secretArn, baseUrl }: ConnectionProperties,
  secret: string | undefined,
  deps: HandlerDependencies,
): AtlasClient {
  return deps.createClient(
    baseUrl ?? ATLAS_BASE_URL,
    parseCredential(nameOfSecret(secretArn), secret),
  );
}

const SECRET_NAME_POSITION = 6;

/** The name in a secret's ARN, for messages: an account number is nobody's business in a log. */
export function nameOfSecret(arn: string): string {
  return arn.split(':').slice(SECRET_NAME_POSITION).join(':') || arn;
}
