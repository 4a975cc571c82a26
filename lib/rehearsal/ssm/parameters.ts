import { AwsError } from '../aws-error';
import { type Place } from '../names';

interface Parameter {
  readonly value: string;
  readonly type: string;
  readonly version: number;
}

/** The parameters of Parameter Store, each in its region. */
export class Parameters {
  private readonly stored = new Map<string, Parameter>();

  public find({ region }: Place, name: string): Parameter | undefined {
    return this.stored.get(keyOf(region, name));
  }

  /** Writes a parameter and answers its version. @throws ParameterAlreadyExists */
  public put(
    place: Place,
    name: string,
    { value, type, overwrite }: { value: string; type?: string | undefined; overwrite: boolean },
  ): number {
    const before = this.find(place, name);
    if (before !== undefined && !overwrite) {
      throw new AwsError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
    }
    const version = (before?.version ?? 0) + 1;
    this.stored.set(keyOf(place.region, name), {
      value,
      type: type ?? before?.type ?? 'String',
      version,
    });
    return version;
  }

  public remove({ region }: Place, name: string): void {
    this.stored.delete(keyOf(region, name));
  }
}

const keyOf = (region: string, name: string): string => `${region} ${name}`;
