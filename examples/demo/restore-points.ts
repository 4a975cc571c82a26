/** A restore point as the simulated Atlas lists it. */
export interface RestorePoint {
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
}

const ORDER = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];

/** One line per frequency: how many restore points there are and how far back they reach. */
export function listRestorePoints(points: readonly RestorePoint[]): string {
  return ORDER.flatMap((frequency) => {
    const taken = points
      .filter((point) => point.frequencyType === frequency)
      .map(takenAt)
      .sort();
    const [oldest] = taken;
    const newest = taken.at(-1);
    if (oldest === undefined || newest === undefined) return [];
    return [`  ${frequency.padEnd(8)} ${String(taken.length).padStart(3)}   ${oldest} … ${newest}`];
  }).join('\n');
}

const takenAt = ({ createdAt }: RestorePoint): string => (createdAt ?? '').slice(0, 16);
