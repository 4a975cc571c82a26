import { isUnknown } from '../values/known';

/** An object of a model file, before its members are known to be what they should be. */
export type Members = Readonly<Record<string, unknown>>;

/** Throws, saying which member is not what. */
export type Malformed = (where: string, wanted: string) => never;

/** Whether a value is an object and no list. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one member of a file after the other, each under the place it is at. */
export class Reader {
  public constructor(
    private readonly members: Members,
    private readonly where: string,
    private readonly malformed: Malformed,
  ) {}

  /** The members named must be text. */
  public text(...names: readonly string[]): void {
    for (const name of names)
      if (typeof this.members[name] !== 'string') this.malformed(this.at(name), 'text');
  }

  /** The members named must be text or known only at deploy. */
  public knownText(...names: readonly string[]): void {
    for (const name of names) if (!isUnknown(this.members[name])) this.text(name);
  }

  /** The members named must be numbers. */
  public numbers(...names: readonly string[]): void {
    for (const name of names)
      if (typeof this.members[name] !== 'number') this.malformed(this.at(name), 'a number');
  }

  /** The members named must be yes or no. */
  public flags(...names: readonly string[]): void {
    for (const name of names)
      if (typeof this.members[name] !== 'boolean') this.malformed(this.at(name), 'true or false');
  }

  /** The member named, which must be one of a few words. */
  public oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const found = words.find((word) => word === this.members[name]);
    return found ?? this.malformed(this.at(name), `one of ${words.join(', ')}`);
  }

  /** The member named, which must be an object. */
  public object(name: string): Reader {
    const value = this.members[name];
    return isMembers(value)
      ? new Reader(value, this.at(name), this.malformed)
      : this.malformed(this.at(name), 'an object');
  }

  /** The entries of the member named, which must be a list of objects. */
  public list(name: string): readonly Reader[] {
    const value = this.members[name];
    if (!Array.isArray(value) || !value.every(isMembers))
      return this.malformed(this.at(name), 'a list of objects');
    return value.map((entry, at) => new Reader(entry, `${this.at(name)}[${at}]`, this.malformed));
  }

  /** The member named must be a list of text. */
  public texts(name: string): void {
    const value = this.members[name];
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string'))
      this.malformed(this.at(name), 'a list of text');
  }

  /** The member named must be a whole number of at least so many. */
  public wholeNumber(name: string, least: number): void {
    const value = this.members[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
      this.malformed(this.at(name), `a whole number of ${least} or more`);
  }

  /** Whether the object has a member of that name. */
  public has(name: string): boolean {
    return this.members[name] !== undefined;
  }

  private at(name: string): string {
    return this.where === '' ? name : `${this.where}.${name}`;
  }
}
