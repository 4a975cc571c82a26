/** Where in the app something was written. */
export interface Origin {
  /** Path of the construct, e.g. `OrdersBackups/Schedule`. */
  readonly path: string;
  /** File and line relative to the working directory, e.g. `lib/orders.ts:14`. */
  readonly source?: string;
}
