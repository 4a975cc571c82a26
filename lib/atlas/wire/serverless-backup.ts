import { type WireSnapshot } from './snapshot';

/** A snapshot of a Serverless instance; it says less than that of a replica set. */
export interface WireServerlessSnapshot extends Pick<
  WireSnapshot,
  'id' | 'status' | 'frequencyType' | 'createdAt' | 'expiresAt' | 'mongodVersion'
> {
  readonly snapshotType: 'onDemand' | 'scheduled';
  readonly serverlessInstanceName: string;
  readonly storageSizeBytes: number;
}

/** A Serverless instance; its backups are always on. */
export interface WireServerlessInstance {
  readonly id: string;
  readonly name: string;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly terminationProtectionEnabled?: boolean;
  readonly serverlessBackupOptions?: {
    /** Whether it can go back to a moment. */
    readonly serverlessContinuousBackupEnabled?: boolean;
  };
}
