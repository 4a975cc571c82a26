import { type CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type SafetySnapshot } from '../core/values/run-choices';
import { SERVERLESS_RESTORE_RESOURCE_TYPE, type RestoreAttributes } from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { emptyingRestore } from './emptying-restore';
import { type Completion } from './restore-choices';
import { type RestoreSource } from './restore-source';

/** One restore of a backup of a Serverless instance into a cluster, which is emptied by it. */
export interface ServerlessRestoreProps {
  /** A scheduled snapshot of a Serverless instance, or with Continuous Backup a moment of its last 72 hours. */
  readonly source: RestoreSource;
  /** The Serverless instance or cluster of M10 or larger that is emptied and filled. */
  readonly target: IAtlasCluster;
  /** Names the run: it happens at most once under it, whatever is deployed, rolled back or removed. */
  readonly runId: string;
  /** The target's name, written out as consent to emptying it. */
  readonly overwriteTarget: string;
  /**
   * The sentence `empty <cluster> and restore it from its own backup`, needed where target and source are one cluster.
   * @default - target and source are two clusters
   */
  readonly overwriteSource?: string;
  /**
   * Whether a target with termination protection may be emptied.
   * @default false
   */
  readonly overwriteProtectedTarget?: boolean;
  /**
   * Whether a target of M10 or larger is saved first; a Serverless instance cannot be.
   * @default SafetySnapshot.keep(Retention.days(7))
   */
  readonly safetySnapshot?: SafetySnapshot;
  /**
   * How long the deployment waits.
   * @default Completion.waitUpTo(Duration.minutes(50))
   */
  readonly completion?: Completion;
  /**
   * Whether only the preflight runs and nothing is touched.
   * @default false
   */
  readonly dryRun?: boolean;
}

/**
 * A restore of a Serverless backup that is checked first and runs once for its run id. Atlas ended the API it needs on
 * 2026-01-22; from then on it is refused before anything starts.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupserverlessbackuprestorejob
 */
export class ServerlessRestore extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: ServerlessRestoreProps) {
    super(scope, id);
    this.resource = emptyingRestore(this, props, {
      kind: 'serverless-restore',
      type: SERVERLESS_RESTORE_RESOURCE_TYPE,
    });
  }

  /** Id of the job in Atlas; empty where none was started. */
  public get jobId(): string {
    return attributeOf(this.resource, 'JobId');
  }

  /** When it finished, ISO 8601; empty unless it did. */
  public get finishedAt(): string {
    return attributeOf(this.resource, 'FinishedAt');
  }
}

const attributeOf = (resource: CfnResource, name: keyof RestoreAttributes): string =>
  Token.asString(resource.getAtt(name));
