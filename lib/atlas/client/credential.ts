/** An Atlas service account (OAuth client credentials). */
export interface ServiceAccountCredential {
  readonly kind: 'service-account';
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An Atlas API key (HTTP digest). */
export interface ApiKeyCredential {
  readonly kind: 'api-key';
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Who talks to Atlas. */
export type Credential = ServiceAccountCredential | ApiKeyCredential;

/** How messages call a credential: never more than its public part. */
export function describeCredential(credential: Credential): string {
  return credential.kind === 'api-key'
    ? `the API key ${mask(credential.publicKey)}`
    : `the service account ${mask(credential.clientId)}`;
}

const BRAND = Symbol.for('mongodb-backup-constructs.CredentialError');

/** A secret does not hold a credential; the message names keys, never values. */
export class CredentialError extends Error {
  /** Whether a value is a CredentialError, also one of another bundle of the handler. */
  public static isCredentialError(value: unknown): value is CredentialError {
    return value instanceof Error && BRAND in value;
  }

  public constructor(message: string) {
    super(message);
    this.name = 'CredentialError';
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Reads the JSON of a secret: `{clientId, clientSecret}` or `{publicKey, privateKey}`. @throws {CredentialError}
 */
export function parseCredential(secretName: string, text: string | undefined): Credential {
  const fields = tryParseObject(text);
  const { clientId, clientSecret, publicKey, privateKey } = fields ?? {};
  if (isText(clientId) && isText(clientSecret)) {
    requirePlain(secretName, { clientId, clientSecret });
    return { kind: 'service-account', clientId, clientSecret };
  }
  if (isText(publicKey) && isText(privateKey)) {
    requirePlain(secretName, { publicKey, privateKey });
    return { kind: 'api-key', publicKey, privateKey };
  }
  const found =
    fields === undefined ? 'text that is not a JSON object' : describeKeys(Object.keys(fields));
  throw new CredentialError(
    `secret ${secretName} holds ${found}; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it`,
  );
}

/** Printable ASCII without quotes: all that a header takes, and all that Atlas gives out. */
const PLAIN = /^[!#-~]+$/;

function requirePlain(secretName: string, fields: Readonly<Record<string, string>>): void {
  const odd = Object.entries(fields).find(([, value]) => !PLAIN.test(value));
  if (odd === undefined) return;
  throw new CredentialError(
    `secret ${secretName}: its ${odd[0]} holds a space, a line break, a quote or a character outside ASCII, which no credential of Atlas has; store it again as Atlas shows it`,
  );
}

function tryParseObject(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** No longer than the longest expected name: in a secret written the wrong way round the keys are the secrets. */
const KEY_NAME = /^[A-Za-z_]\w{0,11}$/;

function describeKeys(keys: readonly string[]): string {
  if (keys.length === 0) return 'an empty object';
  const shown = keys.slice(0, 5).map((key) => (KEY_NAME.test(key) ? key : '(unnamed)'));
  return `the keys ${shown.join(', ')}`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const mask = (id: string): string => `****${id.slice(-4)}`;
