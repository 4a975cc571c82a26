import { type ClusterModel } from '../../core/model/protection-model';
import { type Reading } from '../../diff/read/reading';
import { type ClusterPair, type PairedClusters } from './pair-clusters';

/** Something of the input that a forecast cannot speak of, and why. */
export interface NotRead {
  readonly path: string;
  readonly reason: string;
}

/** What a forecast leaves out and has to say so: gaps of both sides, clusters that cannot be told apart, hidden ones. */
export function notReadOf(
  readings: readonly Reading[],
  ambiguous: PairedClusters['ambiguous'],
  hidden: readonly string[],
): readonly NotRead[] {
  const all = [
    ...readings.flatMap(({ gaps }) => gaps.map(({ path, reason }) => ({ path, reason }))),
    ...ambiguous.map(({ path }) => ({
      path,
      reason: 'several clusters of the newer model could be this one',
    })),
    ...hidden.map((path) => ({ path, reason: 'it has values that are marked sensitive' })),
  ];
  const byText = new Map(all.map((entry) => [`${entry.path} ${entry.reason}`, entry]));
  return [...byText.values()];
}

/** Paths of everything with values that must not be printed. */
export function maskedPaths(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ resources }) =>
      resources.filter(({ masked }) => masked.length > 0).map(({ path }) => path),
    ),
  );
}

/** Whether a forecast of a pair would print a value that is marked sensitive. */
export function isMasked({ before, after }: ClusterPair, masked: ReadonlySet<string>): boolean {
  if (masked.size === 0) return false;
  return [before, after].some(
    (cluster) => cluster !== undefined && partsOf(cluster).some(({ path }) => masked.has(path)),
  );
}

const partsOf = (cluster: ClusterModel): readonly { readonly path: string }[] => [
  cluster,
  ...cluster.schedules,
  ...(cluster.snapshots ?? []),
];
