const DAY_MILLIS = 86_400_000;
// Hours matter today and years matter at the end: the scale is logarithmic from a quarter of a day on.
const QUARTERS_PER_DAY = 4;

const TICKS: readonly { readonly days: number; readonly label: string }[] = [
  { days: 0, label: 'now' },
  { days: 1, label: '1 d' },
  { days: 7, label: '7 d' },
  { days: 28, label: '28 d' },
  { days: 90, label: '90 d' },
  { days: 365, label: '1 y' },
  { days: 730, label: '2 y' },
  { days: 1825, label: '5 y' },
  { days: 3650, label: '10 y' },
  { days: 36_500, label: '100 y' },
];

// The rest shows that nothing older is kept.
const SHARE_OF_KEPT = 0.93;

/** Where ages stand between 0 (now) and 1; the oldest stands a little before it. */
export interface AgeScale {
  /** Position of an age in days. */
  readonly at: (days: number) => number;
  /** Ages to write below it. */
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

/** A scale that holds ages up to so many days, a week at least. */
export function ageScale(oldestDays: number): AgeScale {
  const end = Math.log1p(Math.max(oldestDays, 7) * QUARTERS_PER_DAY);
  const at = (days: number): number =>
    Math.min(1, (SHARE_OF_KEPT * Math.log1p(Math.max(0, days) * QUARTERS_PER_DAY)) / end);
  const ticks = TICKS.filter(({ days }) => days <= Math.max(oldestDays, 7)).map(
    ({ days, label }) => ({ position: at(days), label }),
  );
  return { at, ticks };
}

/** The age of a moment in days; both in milliseconds since 1970. */
export function ageInDays(at: number, now: number): number {
  return (now - at) / DAY_MILLIS;
}
