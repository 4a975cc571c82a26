import { type Origin } from './origin';

/** A backup resource of the app that this package did not make. */
export interface ForeignResourceModel extends Origin {
  /** Its type in the engine, e.g. `mongodbatlas_cloud_backup_snapshot`. */
  readonly type: string;
  /** Whether the engine refuses to destroy it. */
  readonly preventDestroy: boolean;
  /** Whether the engine ignores every change of its settings. */
  readonly ignoresChanges: boolean;
  /** Whether destroying it leaves the live object alone. */
  readonly skipsDestroy: boolean;
  /** What it locks, where it is a lock. */
  readonly lock?: LockModel;
}

/** A lock of Azure. */
export interface LockModel {
  /** `CanNotDelete` or `ReadOnly`. */
  readonly level: string;
  /** What it is on: an id, or the engine's expression for one. */
  readonly scope: string;
}

/** A Terraform provider an app pins. */
export interface TerraformProviderModel extends Origin {
  /** Its address in a registry, e.g. `mongodb/mongodbatlas`. */
  readonly address: string;
  /** The version constraint, e.g. `~> 2.12`; left out: any. */
  readonly version?: string;
}
