/** A file as it was read. */
export interface SourceFile {
  /** Name for messages; below a folder, relative to it. */
  readonly name: string;
  readonly text: string;
}
