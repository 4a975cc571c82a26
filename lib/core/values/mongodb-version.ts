import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

const VERSION = /^(\d+)\.(\d+)(?:\.(\d+))?$/;

/** A MongoDB version; the patch level may be left out. */
export class MongoDbVersion {
  /** Reads a version such as `8.0` or `8.0.4`. @throws {ProtectionError} mongodb-version-malformed, value-known-only-at-deploy */
  public static parse(text: string): MongoDbVersion {
    requireLiteral('mongoDbVersion', text);
    const [, major, minor, patch] = VERSION.exec(text) ?? [];
    if (major === undefined || minor === undefined) {
      throw new ProtectionError(
        'mongodb-version-malformed',
        `MongoDB version ${text} is not of the form 8.0 or 8.0.4; write major and minor, and the patch level if it matters`,
      );
    }
    return new MongoDbVersion(
      Number(major),
      Number(minor),
      patch === undefined ? undefined : Number(patch),
    );
  }

  private constructor(
    /** The first number, 8 in 8.0.4. */
    public readonly major: number,
    /** The second number, 0 in 8.0.4. */
    public readonly minor: number,
    /** The third number, 4 in 8.0.4; undefined if it was left out. */
    public readonly patch: number | undefined,
  ) {}

  /** The version as it was written. */
  public toString(): string {
    return [this.major, this.minor, this.patch].filter((part) => part !== undefined).join('.');
  }
}
