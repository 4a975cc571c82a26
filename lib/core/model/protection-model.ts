import { type RegionData } from '../values/atlas-region';
import { type Known } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { type RetentionAmount } from '../values/retention';
import { type AzureClusterModel } from './azure-cluster-model';
import { type CompliancePolicyModel } from './compliance-policy-model';
import { type ForeignResourceModel, type TerraformProviderModel } from './foreign-resource-model';
import { type Origin } from './origin';
import { type RestoreModel, type RunModel, type SnapshotModel } from './run-models';

/** The version of the model's shape; a reader refuses a newer one. */
export const MODEL_VERSION = 1;

/** What an app protects and how, free of any engine; written beside each template as `<stack>.protection.json`. */
export interface ProtectionModel {
  /** Version of this shape. */
  readonly version: typeof MODEL_VERSION;
  /** The engine that wrote it, e.g. `aws-cdk`. */
  readonly engine: string;
  /** Name of the stack. */
  readonly stack: string;
  /** Projects the stack's constructs belong to. */
  readonly projects: readonly ProjectModel[];
  /** Clusters of MongoDB Atlas the stack's constructs name. */
  readonly clusters: readonly ClusterModel[];
  /** Clusters of Azure DocumentDB the stack declares; left out: none. */
  readonly azureClusters?: readonly AzureClusterModel[];
  /** Backup resources of the app that this package did not make; left out: none, or not looked for. */
  readonly foreignResources?: readonly ForeignResourceModel[];
  /** Terraform providers the stack pins; left out: none. */
  readonly terraformProviders?: readonly TerraformProviderModel[];
  /** Findings the team accepts, with the reason. */
  readonly acknowledgements: readonly AcknowledgementModel[];
}

/** An Atlas project. */
export interface ProjectModel extends Origin {
  /** Project id. */
  readonly id: Known<string>;
  /** Name as people say it. */
  readonly name?: Known<string>;
  /** Names the secret of the credential, never what is in it. */
  readonly credential?: Known<string>;
  /** Declared backup compliance policies; more than one is a finding; left out: none. */
  readonly compliancePolicies?: readonly CompliancePolicyModel[];
}

/** A cluster, the facts the app states about it, and what it declares for it. */
export interface ClusterModel extends Origin {
  /** The service the cluster runs on. */
  readonly service: 'atlas';
  /** Id of the project. */
  readonly projectId: Known<string>;
  /** Name of the cluster. */
  readonly name: Known<string>;
  /** What the app states; a fact left out is not checked at synth. */
  readonly facts: ClusterFacts;
  /** Names the secret of the credential, never what is in it. */
  readonly credential?: Known<string>;
  /** Declared backup schedules; more than one is a finding. */
  readonly schedules: readonly ScheduleModel[];
  /** Declared on-demand snapshots of it; left out: none. */
  readonly snapshots?: readonly SnapshotModel[];
  /** Declared restores into it; left out: none. */
  readonly restores?: readonly RestoreModel[];
  /** Declared runs of other kinds: restores of collections or from Flex, downloads, exports; left out: none. */
  readonly runs?: readonly RunModel[];
}

/** Facts an app states about a cluster; declaring one switches nothing on. */
export interface ClusterFacts {
  /** Atlas name of the tier, e.g. `M30`. */
  readonly tier?: Known<string>;
  /** Regions, the primary's first. */
  readonly regions?: readonly RegionData[];
  /** MongoDB version, e.g. `8.0` or `8.0.4`. */
  readonly mongoDbVersion?: Known<string>;
  /** Feature compatibility version while it is pinned. */
  readonly pinnedFeatureCompatibilityVersion?: Known<string>;
  /** Whether Cloud Backup is on. */
  readonly backupEnabled?: Known<boolean>;
  /** Whether continuous backup is on. */
  readonly pointInTimeRestore?: Known<boolean>;
  /** Number of shards; 1 for a replica set. */
  readonly shards?: Known<number>;
  /** Whether restores may empty this cluster; `never` is the default of a cluster with a schedule in the app. */
  readonly restoreTarget?: 'allowed' | 'never';
  /** Who holds the key it is encrypted with at rest: `NONE`, `AWS`, `AZURE` or `GCP`. */
  readonly encryptionAtRestProvider?: Known<string>;
  /** Where the config server of a sharded cluster runs: `DEDICATED` or `EMBEDDED`. */
  readonly configServerType?: Known<string>;
}

/** A declared backup schedule; what is left out is not managed. */
export interface ScheduleModel extends Origin {
  /** Policy items. */
  readonly items?: readonly PolicyItemData[];
  /** When daily and rarer snapshots are taken, UTC. */
  readonly referenceTime?: TimeOfDayData;
  /** Days one can go back to any moment. */
  readonly restoreWindowDays?: Known<number>;
  /** Regions snapshots are copied to; empty: none. */
  readonly copies?: readonly CopyModel[];
  /** Export of snapshots to a bucket, or `off`. */
  readonly autoExport?: AutoExportModel | 'off';
  /** Days that snapshots stay after what the items ask for; empty: none. */
  readonly extraRetention?: readonly ExtraRetentionModel[];
  /** Whether Atlas itself decides where copies go. */
  readonly automaticCopies?: boolean;
  /** One-shot act on snapshots already taken. */
  readonly existingSnapshots?: ExistingSnapshotsModel;
  /** What happens when somebody else changed the schedule. */
  readonly onDrift?: 'fail' | 'overwrite';
  /** Whether the first deployment may replace a stronger schedule made by hand. */
  readonly adopt?: boolean;
  /** What happens to the live schedule when the construct is removed. */
  readonly onRemove?: 'keep' | 'delete-schedule';
  /** Any text; a change applies the schedule again. */
  readonly reapply?: Known<string>;
}

/** What a schedule asks Atlas for, without how it is deployed. */
export type ScheduleSettings = Pick<
  ScheduleModel,
  | 'items'
  | 'referenceTime'
  | 'restoreWindowDays'
  | 'copies'
  | 'autoExport'
  | 'extraRetention'
  | 'automaticCopies'
  | 'existingSnapshots'
>;

/** A time of day in UTC. */
export interface TimeOfDayData {
  /** Hour, 0 to 23. */
  readonly hour: number;
  /** Minute, 0 to 59. */
  readonly minute: number;
}

/** One region snapshots are copied to. */
export interface CopyModel {
  /** The region. */
  readonly region: RegionData;
  /** Zone of a global cluster the copies are made from, by its name. */
  readonly zone?: string;
  /** Frequencies copied, and kept as long as their snapshots: those of the policy unless one of the three is stated. */
  readonly frequencies?: readonly CopyFrequency[];
  /** What is copied and how long the copies are kept. */
  readonly keep?: readonly CopyRetentionModel[];
  /** How many of the most recent snapshots the region holds, 1 to 500. */
  readonly last?: number;
  /** Whether the oplog is copied too, so that any moment can be restored from there. */
  readonly oplog: boolean;
}

/** How long copies of one frequency are kept. */
export interface CopyRetentionModel {
  /** Which snapshots. */
  readonly frequency: CopyFrequency;
  /** How long their copies are kept; left out for on-demand snapshots, whose copies stay as long as they do. */
  readonly keep?: RetentionAmount;
}

/** A frequency that can be copied. */
export type CopyFrequency = PolicyItemData['frequency'] | 'on-demand';

/** Export of each snapshot of one frequency. */
export interface AutoExportModel {
  /** Id of the export bucket in Atlas. */
  readonly bucketId: Known<string>;
  /** Frequency of the snapshots exported. */
  readonly frequency: PolicyItemData['frequency'];
}

/** Days that snapshots of one frequency stay after what their item asks for. */
export interface ExtraRetentionModel {
  /** Which snapshots. */
  readonly frequency: CopyFrequency;
  /** Whole days, 1 or more. */
  readonly days: number;
}

/** A one-shot act on snapshots already taken, sent once for its key. */
export interface ExistingSnapshotsModel {
  /** What is done. */
  readonly act:
    | 'apply-new-retention'
    | 'delete-of-removed-items'
    | 'delete-copies-of-removed-regions'
    | 'apply-new-copy-retention'
    | 'delete-copies-of-removed-items';
  /** Names the decision, e.g. a date and a ticket. */
  readonly key: string;
}

/** A finding the team accepts. */
export interface AcknowledgementModel extends Origin {
  /** Id of the rule. */
  readonly rule: string;
  /** Why it is accepted. */
  readonly reason: string;
  /** Day after which it no longer holds, e.g. `2027-03-31`. */
  readonly until?: string;
}
