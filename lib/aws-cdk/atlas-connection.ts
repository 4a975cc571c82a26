import { type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { ProtectionError } from '../core/errors';
import { describeOrigins, isApiOrigin } from '../core/values/api-origin';
import { isEncoded } from '../core/values/encoded';

/** How a connection differs from the usual. */
export interface AtlasConnectionOptions {
  /**
   * Base URL of the Atlas Administration API, e.g. of Atlas for Government.
   * @default 'https://cloud.mongodb.com'
   */
  readonly baseUrl?: string;
}

/** Which credential talks to which Atlas. */
export class AtlasConnection {
  /**
   * Takes the credential from a Secrets Manager secret whose JSON is `{"clientId", "clientSecret"}` of an Atlas service
   * account or `{"publicKey", "privateKey"}` of an API key. The Lambda reads it at every deployment; it never enters
   * the template.
   * @throws {ProtectionError} url-malformed
   */
  public static fromSecret(secret: ISecret, options: AtlasConnectionOptions = {}): AtlasConnection {
    return new AtlasConnection(secret, options.baseUrl);
  }

  private constructor(
    /** The secret with the credential. */
    public readonly secret: ISecret,
    /** Base URL of the API; undefined for the usual one. */
    public readonly baseUrl: string | undefined,
  ) {
    if (baseUrl === undefined || isEncoded(baseUrl) || isApiOrigin(baseUrl)) return;
    const given = baseUrl.includes('@') ? 'one with a user in it' : baseUrl;
    throw new ProtectionError(
      'url-malformed',
      `'baseUrl' must be ${describeOrigins()}, got ${given}; write it like https://cloud.mongodb.com`,
    );
  }
}
