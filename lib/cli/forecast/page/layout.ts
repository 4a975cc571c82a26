/** Measures of a chart in one of the two widths it is drawn in: a page shows the one that fits. */
export interface Layout {
  /** Names the width, for styles and ids. */
  readonly name: 'wide' | 'narrow';
  /** Width of the whole drawing. */
  readonly width: number;
  /** Where the plot begins: labels stand left of it, or above it where there is no room. */
  readonly left: number;
  /** Where the plot ends. */
  readonly right: number;
}

/** Both widths. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'wide', width: 720, left: 120, right: 706 },
  { name: 'narrow', width: 328, left: 8, right: 318 },
];

/** Horizontal position of something between 0 (now, on the left) and 1 (older than anything kept). */
export function across({ left, right }: Layout, position: number): number {
  return left + position * (right - left);
}
