import { AwsError } from '../aws-error';
import { arnOf, type Place } from '../names';

export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly value: string;
  /** ARN of the key it is encrypted with, where it is not AWS's own. */
  readonly keyArn?: string;
}

interface Stored {
  readonly value: string;
  readonly keyArn?: string;
}

const SUFFIX = '-Loopbk';
const ENDS_WITH_SUFFIX = /-[A-Za-z0-9]{6}$/;

/** The content of Secrets Manager, by name; a name means the same in every region. */
export class Secrets {
  private readonly stored = new Map<string, Stored>();

  public constructor(
    initial: Readonly<Record<string, string>>,
    private readonly fallback: string | undefined,
  ) {
    for (const [name, value] of Object.entries(initial)) this.put(name, { value });
  }

  public put(name: string, secret: Stored): void {
    this.stored.set(name, secret);
  }

  public remove(name: string): void {
    this.stored.delete(name);
  }

  public has(name: string): boolean {
    return this.stored.has(name);
  }

  /** What a secret holds; undefined where there is none of that name. */
  public valueOf(name: string): string | undefined {
    return this.stored.get(name)?.value;
  }

  public arnFor(place: Place, name: string): string {
    return arnOf(place, 'secretsmanager', `secret:${name}${SUFFIX}`);
  }

  /** The full ARN behind a name, a full ARN or an ARN without its last seven characters. */
  public arnOf(place: Place, secretId: string): string {
    const asked = secretId.startsWith('arn:') ? nameIn(secretId) : secretId;
    const isFull =
      secretId.startsWith('arn:') && ENDS_WITH_SUFFIX.test(asked) && !this.stored.has(asked);
    if (isFull) return secretId;
    return secretId.startsWith('arn:') ? `${secretId}${SUFFIX}` : this.arnFor(place, asked);
  }

  /** @throws ResourceNotFoundException */
  public find(place: Place, secretId: string): Secret {
    const arn = this.arnOf(place, secretId);
    const name = nameIn(arn).replace(ENDS_WITH_SUFFIX, '');
    const found =
      this.stored.get(name) ?? (this.fallback === undefined ? undefined : { value: this.fallback });
    if (found !== undefined) return { name, arn, ...found };
    throw new AwsError(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    );
  }
}

const nameIn = (arn: string): string => arn.split(':').slice(6).join(':');
