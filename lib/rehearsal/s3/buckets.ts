import { AwsError } from '../aws-error';

/** Buckets and the objects in them. */
export class Buckets {
  private readonly buckets = new Map<string, Map<string, Buffer>>();

  public create(name: string): void {
    if (this.buckets.has(name))
      throw new AwsError('BucketAlreadyOwnedByYou', `${name} already exists`, 409);
    this.buckets.set(name, new Map());
  }

  public has(name: string): boolean {
    return this.buckets.has(name);
  }

  /** @throws BucketNotEmpty */
  public remove(name: string): void {
    if ((this.buckets.get(name)?.size ?? 0) > 0)
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    this.buckets.delete(name);
  }

  /** @throws NoSuchBucket */
  public objectsOf(name: string): Map<string, Buffer> {
    const found = this.buckets.get(name);
    if (found !== undefined) return found;
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  }

  /** @throws NoSuchBucket, NoSuchKey */
  public read(bucket: string, key: string): Buffer {
    const found = this.objectsOf(bucket).get(key);
    if (found !== undefined) return found;
    throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  }
}
