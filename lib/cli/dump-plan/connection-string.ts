import { UsageError } from '../usage-error';

/** A connection string as it may be printed: with the user, without anything secret. */
export interface ConnectionString {
  /** Ready for `--uri`; the tools ask for the password. */
  readonly text: string;
  /** The first host, for people. */
  readonly host: string;
  /** Whether a secret was left out of `text`. */
  readonly heldSecret: boolean;
}

const SCHEME = /^mongodb(?:\+srv)?:\/\//;
/** Where the credential ends: a password that was not encoded may hold an @ or a slash of its own. */
const CREDENTIAL = /^([^?]*)@/;
const HOST = /^(?:[^:@/[\]]+|\[[^\]]+\])(?::\d+)?$/;
const SECRET_OPTION = /password|token|secret/i;

/**
 * Reads a connection string of MongoDB and takes out its password and every option that looks like a secret.
 * @throws {UsageError} when it is none; the text itself is never repeated, since it may hold a password
 */
export function readConnectionString(given: string): ConnectionString {
  const scheme = SCHEME.exec(given)?.[0];
  if (scheme === undefined)
    throw new UsageError(
      'the connection string begins with neither mongodb:// nor mongodb+srv://; copy it from the Connect dialog of the cluster',
    );
  const rest = given.slice(scheme.length);
  const credential = CREDENTIAL.exec(rest)?.[1] ?? '';
  const [user = '', ...password] = credential.split(':');
  const [place = '', ...query] = rest
    .slice(credential === '' ? 0 : credential.length + 1)
    .split('?');
  const [hosts = '', ...path] = place.split('/');
  requireHosts(hosts, query.join('?'));
  const options = query.flatMap((part) => part.split('&')).filter((option) => option !== '');
  const shown = options.filter((option) => !SECRET_OPTION.test(option));
  const login = user === '' ? '' : `${user}@`;
  return {
    text: `${scheme}${login}${hosts}/${path.join('/')}${shown.length === 0 ? '' : `?${shown.join('&')}`}`,
    host: hosts.split(',')[0] ?? hosts,
    heldSecret: password.length > 0 || shown.length < options.length,
  };
}

/** What does not read as hosts may be the rest of a password. */
function requireHosts(hosts: string, query: string): void {
  if (hosts.split(',').every((host) => HOST.test(host)) && !query.includes('@')) return;
  throw new UsageError(
    'the connection string names no host that can be read; leave the password out, or write it percent-encoded',
  );
}
