import { type Credential } from '../../client/credential';
import { type WireAccessHistory } from '../../wire/access-history';
import { type WireCluster } from '../../wire/cluster';
import { type WireCollectionRestoreJob } from '../../wire/collection-restore-job';
import { type WireCompliancePolicyAnswer } from '../../wire/compliance-policy';
import { type WireProject } from '../../wire/identity';
import { type WireOnlineArchive } from '../../wire/online-archive';
import { type WireRestoreJob } from '../../wire/restore-job';
import { type WireSchedule } from '../../wire/schedule';
import { type WireSnapshot } from '../../wire/snapshot';
import { type RunRecord } from '../run-records';
import { type Reading } from './reading';
import { type RestoreRequest } from './restore-request';

/** One side of a restore as Atlas shows it. */
export interface RestoreSide {
  readonly cluster: Reading<WireCluster>;
  readonly project: Reading<WireProject>;
  /** Names of the credential's roles in the project. */
  readonly roles: Reading<readonly string[]>;
  readonly snapshots: Reading<readonly WireSnapshot[]>;
}

/** A dedicated side, with the restores of single collections out of it. */
export interface DedicatedSide extends RestoreSide {
  readonly collectionJobs: Reading<readonly WireCollectionRestoreJob[]>;
}

/** Everything a preflight judges, read before the first check answers. */
export interface RestoreView {
  readonly request: RestoreRequest;
  readonly credential: Credential;
  /** Milliseconds since 1970 by Atlas's clock. */
  readonly now: number;
  readonly record: RunRecord | undefined;
  readonly source: DedicatedSide & {
    readonly schedule: Reading<WireSchedule>;
    readonly jobs: Reading<readonly WireRestoreJob[]>;
  };
  readonly target: DedicatedSide & {
    readonly jobs: Reading<readonly WireRestoreJob[]>;
    readonly onlineArchives: Reading<readonly WireOnlineArchive[]>;
    readonly accessHistory: Reading<WireAccessHistory>;
    readonly compliancePolicy: Reading<WireCompliancePolicyAnswer>;
  };
}
