import { type Severity } from '../finding';
import { type AzureClusterModel } from '../model/azure-cluster-model';
import { type CompliancePolicyModel } from '../model/compliance-policy-model';
import { type Origin } from '../model/origin';
import {
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../model/protection-model';
import { type RestoreModel, type RunModel, type SnapshotModel } from '../model/run-models';

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

/** A rule about one declared on-demand snapshot and the cluster it is of. */
export interface SnapshotRule extends RuleDescription {
  readonly about: 'snapshot';
  readonly check: (
    snapshot: SnapshotModel,
    cluster: ClusterModel,
    model: ProtectionModel,
  ) => readonly Violation[];
}

/** A rule about one declared restore and the cluster it empties. */
export interface RestoreRule extends RuleDescription {
  readonly about: 'restore';
  readonly check: (
    restore: RestoreModel,
    target: ClusterModel,
    model: ProtectionModel,
  ) => readonly Violation[];
}

/** A rule about one declared run of another kind and the cluster it changes, or takes from. */
export interface RunRule extends RuleDescription {
  readonly about: 'run';
  readonly check: (
    run: RunModel,
    cluster: ClusterModel,
    model: ProtectionModel,
  ) => readonly Violation[];
}

/** A rule about one declared backup compliance policy and its project. */
export interface CompliancePolicyRule extends RuleDescription {
  readonly about: 'compliance-policy';
  readonly check: (
    policy: CompliancePolicyModel,
    project: ProjectModel,
    model: ProtectionModel,
  ) => readonly Violation[];
}

/** A rule about one cluster of Azure DocumentDB. */
export interface AzureClusterRule extends RuleDescription {
  readonly about: 'azure-cluster';
  readonly check: (cluster: AzureClusterModel, model: ProtectionModel) => readonly Violation[];
}

/** What a rule about a whole app found, and where. */
export interface PlacedViolation extends Violation {
  /** What it is about, e.g. `cluster orders`. */
  readonly subject: string;
  /** Where that was written. */
  readonly origin: Origin;
}

/** A rule about everything one app declares. */
export interface ModelRule extends RuleDescription {
  readonly about: 'app';
  readonly check: (model: ProtectionModel) => readonly PlacedViolation[];
}

/** A rule: data and one pure function, one file each. */
export type Rule =
  | ScheduleRule
  | ClusterRule
  | SnapshotRule
  | RestoreRule
  | RunRule
  | CompliancePolicyRule
  | AzureClusterRule
  | ModelRule;

/** What a rule answers when all is well. */
export const SATISFIED: readonly Violation[] = [];

/** What a rule answers when that depends on a value which is not stated, or known only at deploy. */
export const unverified = (message: string, fix: string): readonly Violation[] => [
  { verdict: 'unverified', message, fix },
];
