import { type ClusterFacts, type ScheduleSettings } from '../core/model/protection-model';

/** The version of the property shapes below; every released shape stays accepted. */
export const PROPERTIES_SCHEMA = 1;

/** Type of the custom resource that applies a backup schedule. */
export const SCHEDULE_RESOURCE_TYPE = 'Custom::MongoDbBackupSchedule';

/** File and function of the bundled Lambda; it serves both hooks of the Provider framework. */
export const HANDLER_ENTRY = 'index.handler';

/** Folder of the bundled Lambda below the package's `dist`. */
export const HANDLER_ASSET = 'handlers/atlas';

/** Where run records are kept; the handler's role may read and write below it and nowhere else. */
export const RECORD_PARAMETER_PREFIX = '/mongodb-backup';

/** Which credential talks to which Atlas. */
export interface ConnectionProperties {
  /** ARN of the Secrets Manager secret; read at every invocation, in the region the ARN names. */
  readonly secretArn: string;
  /** Atlas to talk to. @default https://cloud.mongodb.com */
  readonly baseUrl?: string;
}

/** Properties of a `Custom::MongoDbBackupSchedule`; CloudFormation turns every scalar into a string on the way. */
export interface ScheduleProperties {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly clusterName: string;
  /** Facts the app states; each is compared with the live cluster. */
  readonly facts: ClusterFacts;
  readonly schedule: ScheduleSettings;
  /** @default 'fail' */
  readonly onDrift?: 'fail' | 'overwrite';
  /** @default false */
  readonly adopt?: boolean;
  /** @default 'keep' */
  readonly onRemove?: 'keep' | 'delete-schedule';
  /** Any text; a change applies the schedule again. */
  readonly reapply?: string;
}

/** Attributes a schedule resource answers. */
export interface ScheduleAttributes {
  readonly PolicyId: string;
  /** Next scheduled snapshot, ISO 8601; empty while none is due. */
  readonly NextSnapshot: string;
}
