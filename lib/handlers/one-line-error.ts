import { AtlasError } from '../atlas/client/atlas-error';
import { OperationError } from '../atlas/operations/operation-error';
import { CredentialError } from '../atlas/client/credential';
import { type ResourceEvent } from './event';
import { PropertiesError } from './parse';

/** The whole answer to CloudFormation may have 4096 bytes; this leaves room for ids and the framework's words. */
const LONGEST_REASON = 1500;

/**
 * The error CloudFormation is to show: one line, no stack. What a user can act on is told as it is; anything else is a
 * bug of ours, says so, and leaves its stack in the log.
 */
export function toOneLineError(
  error: unknown,
  event: ResourceEvent,
  log: (line: string) => void,
): Error {
  const message = isForUser(error) ? error.message : describeBug(error, event, log);
  log(`failed: ${message}`);
  const told = new Error(cut(message));
  told.name = 'MongoDbBackup';
  // The Provider framework shows the stack, not the message.
  told.stack = told.message;
  return told;
}

/** Whether an error tells a user what to do, and is no bug of ours. */
export function isForUser(error: unknown): error is Error {
  return (
    AtlasError.isAtlasError(error) ||
    OperationError.isOperationError(error) ||
    CredentialError.isCredentialError(error) ||
    PropertiesError.isPropertiesError(error)
  );
}

function describeBug(error: unknown, event: ResourceEvent, log: (line: string) => void): string {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const name = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  return `this is a bug in mongodb-backup-constructs, please report it with the request id ${event.RequestId} (${name.replace(/\s+/g, ' ')})`;
}

function cut(message: string): string {
  const line = message.replace(/\s+/g, ' ');
  return line.length <= LONGEST_REASON
    ? line
    : `${line.slice(0, LONGEST_REASON)} … (the rest is in the log)`;
}
