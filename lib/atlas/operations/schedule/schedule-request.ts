import { type ClusterFacts, type ScheduleSettings } from '../../../core/model/protection-model';
import { type ClusterTarget } from '../cluster-target';

/** One application of a schedule. */
export interface ApplyScheduleRequest {
  readonly target: ClusterTarget;
  readonly facts: ClusterFacts;
  readonly desired: ScheduleSettings;
  /** What the last successful deployment declared; undefined on the first. */
  readonly lastDeclared: ScheduleSettings | undefined;
  readonly onDrift: 'fail' | 'overwrite';
  readonly adopt: boolean;
  /** Whether the engine is undoing a deployment: nothing is then weakened. */
  readonly isRollback: boolean;
}

/** What Atlas holds afterwards. */
export interface AppliedSchedule {
  readonly policyId: string;
  /** ISO 8601; empty while no snapshot is due. */
  readonly nextSnapshot: string;
}
