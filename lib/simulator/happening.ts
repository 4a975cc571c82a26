/** Something that happens by itself at a moment of virtual time. */
export interface Happening {
  readonly at: Date;
  readonly run: (at: Date) => void;
}
