import { type ClusterTarget } from '../../atlas/operations/cluster-target';

/** What a run by hand is about. */
export interface EvidenceSubject {
  readonly kind: 'snapshot' | 'restore';
  readonly runId: string;
  readonly source: ClusterTarget & { readonly point?: string };
  readonly target?: ClusterTarget;
}
