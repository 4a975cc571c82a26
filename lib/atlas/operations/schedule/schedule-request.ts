import { type WireSchedule } from '../../wire/schedule';
import { type ClusterFacts, type ScheduleSettings } from '../../../core/model/protection-model';
import { type ScheduleOwner } from './applied-schedule';

/** One application of a schedule. */
export interface ApplyScheduleRequest extends ScheduleOwner {
  readonly facts: ClusterFacts;
  readonly desired: ScheduleSettings;
  /** What the last successful deployment declared; undefined on the first for this cluster. */
  readonly lastDeclared: ScheduleSettings | undefined;
  readonly onDrift: 'fail' | 'overwrite';
  /**
   * Whether a first deployment may replace a stronger schedule made by hand; undefined where it is not offered, because
   * the resource has been there before and was meant for another cluster.
   */
  readonly adopt: boolean | undefined;
}

/** One removal of a schedule. */
export interface DeleteScheduleRequest extends ScheduleOwner {
  /** What the app declared last. */
  readonly declared: ScheduleSettings;
  readonly onDrift: 'fail' | 'overwrite';
}

/** What Atlas holds afterwards. */
export interface AppliedSchedule {
  readonly policyId: string;
  /** ISO 8601; empty while no snapshot is due. */
  readonly nextSnapshot: string;
}

/** What is told of a live schedule. */
export const outcomeOf = ({ policies, nextSnapshot }: WireSchedule): AppliedSchedule => ({
  policyId: policies[0]?.id ?? '',
  nextSnapshot: nextSnapshot ?? '',
});
