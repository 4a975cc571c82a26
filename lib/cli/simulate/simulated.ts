/** A simulator that was started. */
export interface Simulated {
  /** What to tell the user. */
  readonly notice: string;
  close(): Promise<void>;
}

/** How one is started. */
export interface SimulatedOptions {
  readonly port: number;
  readonly startAt: string | undefined;
  readonly seed: SeedFile | undefined;
}

/** A seed file, and what the user called it. */
export interface SeedFile {
  readonly name: string;
  readonly path: string;
}
