import { ATLAS_BASE_URL, type AtlasClient } from '../atlas/client/atlas-client';
import { AtlasError } from '../atlas/client/atlas-error';
import { parseCredential } from '../atlas/client/credential';
import { OperationError } from '../atlas/operations/operation-error';
import { describeOrigins, isApiOrigin } from '../core/values/api-origin';
import { type ConnectionProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type ResourceEvent } from './event';
import { isForUser } from './one-line-error';
import { either } from './parse';
import { connection } from './shared-properties';
import { guardWrites, type StackPhase } from './stack-status';

/** An event while it is worked on. */
export interface EventAtWork {
  readonly event: ResourceEvent;
  /** The phase the work began in; nothing is written once the stack has left it. */
  readonly phase: Exclude<StackPhase, 'late'>;
  readonly deps: HandlerDependencies;
}

type Work<Result> = (client: AtlasClient) => Promise<Result>;

/**
 * Runs something with a client for the connection of an event. A rollback tries the connection of the deployment that is
 * undone too: while the role is being put back, it may read the new secret and no longer, or not yet, the old one.
 */
export async function withClient<Result>(at: EventAtWork, work: Work<Result>): Promise<Result> {
  const [first, second] = connectionsOf(at);
  try {
    return await withConnection(first, at, work);
  } catch (error) {
    if (second === undefined || !isForUser(error)) throw error;
    at.deps.log(`trying the connection of the deployment that is undone, because ${error.message}`);
    return await withConnection(second, at, work);
  }
}

/** What a newer version wrote need not be understood to undo it. */
const perhaps = either(connection, (): undefined => undefined);

function connectionsOf({
  event,
  phase,
}: EventAtWork): readonly [ConnectionProperties, ConnectionProperties?] {
  const wanted = connection(event.ResourceProperties['connection'], 'properties.connection');
  const undone =
    phase === 'rollback' ? perhaps(event.OldResourceProperties?.['connection'], '') : undefined;
  const isOther = undone !== undefined && JSON.stringify(undone) !== JSON.stringify(wanted);
  return isOther ? [wanted, undone] : [wanted];
}

/**
 * A secret that was rotated meanwhile shows as a 401: it is then read once more, and the work is done again if its
 * content has changed.
 */
async function withConnection<Result>(
  used: ConnectionProperties,
  at: EventAtWork,
  work: Work<Result>,
): Promise<Result> {
  const { deps } = at;
  const secret = await deps.readSecret(used.secretArn);
  try {
    return await work(clientFor(used, secret, at));
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || error.status !== 401) throw error;
    const rotated = await deps.readSecret(used.secretArn);
    if (rotated === secret) throw error;
    deps.log('the secret was rotated during this run; trying once more with its new content');
    return await work(clientFor(used, rotated, at));
  }
}

function clientFor(
  { secretArn, baseUrl = ATLAS_BASE_URL }: ConnectionProperties,
  secret: string | undefined,
  { event, phase, deps }: EventAtWork,
): AtlasClient {
  if (!isApiOrigin(baseUrl)) {
    // Not quoted: somebody may have written a password into it.
    throw new OperationError(
      `the base URL of the connection is not ${describeOrigins()}, so no credential is sent to it; write it like ${ATLAS_BASE_URL}`,
    );
  }
  const credential = parseCredential(nameOfSecret(secretArn), secret);
  return deps.createClient(baseUrl, credential, guardWrites(event, deps, phase));
}

const SECRET_NAME_POSITION = 6;

/** The name in a secret's ARN, for messages: an account number is nobody's business in a log. */
export function nameOfSecret(arn: string): string {
  return arn.split(':').slice(SECRET_NAME_POSITION).join(':') || arn;
}
