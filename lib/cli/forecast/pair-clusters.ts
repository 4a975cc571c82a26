import { MODEL_VERSION, type ClusterModel } from '../../core/model/protection-model';
import { matchClusters } from '../../diff/match/clusters';
import { readingOf, type Reading } from '../../diff/read/reading';

/** A cluster as two sides know it; at least one of them does. */
export interface ClusterPair {
  readonly before: ClusterModel | undefined;
  readonly after: ClusterModel | undefined;
}

/** The clusters of a side, beside those of an older one, in the order of their paths. */
export interface PairedClusters {
  readonly pairs: readonly ClusterPair[];
  /** Clusters of the older side that could be several of the newer one. */
  readonly ambiguous: readonly ClusterModel[];
}

const NOTHING = readingOf({
  version: MODEL_VERSION,
  engine: 'none',
  stack: '',
  projects: [],
  clusters: [],
  acknowledgements: [],
});

/** Pairs clusters; one that cannot be paired stands alone, and none is left out. */
export function pairClusters(reading: Reading, against: Reading | undefined): PairedClusters {
  const { matches, ambiguous } = matchClusters(against ?? NOTHING, reading);
  const pairs = matches.map(({ before, after }) => ({
    before: before?.model,
    after: after?.model,
  }));
  const paired = new Set(pairs.map(({ after }) => after?.path));
  const alone = matchClusters(NOTHING, reading)
    .matches.map(({ after }) => ({ before: undefined, after: after?.model }))
    .filter(({ after }) => after !== undefined && !paired.has(after.path));
  return {
    pairs: [...pairs, ...alone].sort((a, b) => compareText(pathOf(a), pathOf(b))),
    ambiguous: ambiguous.map(({ model }) => model),
  };
}

const pathOf = ({ before, after }: ClusterPair): string => (after ?? before)?.path ?? '';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
