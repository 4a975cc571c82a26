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
