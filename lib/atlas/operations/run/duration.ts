/** `3 min 52 s`, `2 min`, `41 s`. */
export function durationOf(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000));
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** What counts up in a status is no change of it: `running for 2 min 10 s` becomes `running for`. */
export const withoutDurations = (status: string): string =>
  status.replace(/(?: \d+ (?:min|s)\b)+/g, '');
