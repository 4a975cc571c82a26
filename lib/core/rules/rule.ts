import { type Severity } from '../finding';
import {
  type ClusterModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../model/protection-model';

/** What a rule says when it is broken or cannot be checked; the registry adds the rest. */
export interface Violation {
  /** `unverified` when the answer depends on a value that is not known. @default 'violated' */
  readonly verdict?: 'violated' | 'unverified';
  /** The fact, with its values and units. */
  readonly message: string;
  /** What to change. */
  readonly fix: string;
}

/** What every rule says of itself. */
export interface RuleDescription {
  /** A kebab-case sentence that is true when protected; public API. */
  readonly id: string;
  /** One sentence saying what must hold. */
  readonly statement: string;
  /** Page of the service that states the limit. */
  readonly source: string;
  /** How grave a violation is; unverified findings are notes. */
  readonly severity: Severity;
}

/** A rule about one declared schedule and the cluster it is for. */
export interface ScheduleRule extends RuleDescription {
  readonly about: 'schedule';
  readonly check: (schedule: ScheduleModel, cluster: ClusterModel) => readonly Violation[];
}

/** A rule about one cluster. */
export interface ClusterRule extends RuleDescription {
  readonly about: 'cluster';
  readonly check: (cluster: ClusterModel) => readonly Violation[];
}

/** What a rule about a whole app found, and where. */
export interface PlacedViolation extends Violation {
  readonly cluster: ClusterModel;
  /** The schedule it is about, if not the cluster as a whole. */
  readonly schedule?: ScheduleModel;
}

/** A rule about everything one app declares. */
export interface ModelRule extends RuleDescription {
  readonly about: 'app';
  readonly check: (model: ProtectionModel) => readonly PlacedViolation[];
}

/** A rule: data and one pure function, one file each. */
export type Rule = ScheduleRule | ClusterRule | ModelRule;

/** What a rule answers when all is well. */
export const SATISFIED: readonly Violation[] = [];
