/** One link of an Atlas body. */
export interface WireLink {
  readonly rel: string;
  readonly href: string;
}

/** One page of a list. */
export interface WirePage<Item> {
  readonly links: readonly WireLink[];
  readonly results: readonly Item[];
  readonly totalCount?: number;
}

/** The body of every refusal; match on `errorCode`, never on `detail`. */
export interface WireError {
  readonly error: number;
  readonly errorCode: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly parameters?: readonly unknown[] | null;
  readonly badRequestDetail?: {
    readonly fields: readonly { readonly field: string; readonly description: string }[];
  };
}
