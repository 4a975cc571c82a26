/** One step into a value: the name of an attribute, or the position in a list. */
export type PathStep = string | number;

/** A value does not have the type its schema says. */
export class ValueError extends Error {
  public constructor(
    /** Where in the value. */
    public readonly path: readonly PathStep[],
    /** What is wrong, without the place. */
    public readonly problem: string,
  ) {
    super(`${path.length === 0 ? 'the value' : path.join('.')} ${problem}`);
    this.name = 'ValueError';
  }
}
