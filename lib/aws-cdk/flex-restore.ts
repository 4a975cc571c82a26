import { type CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type SafetySnapshot } from '../core/values/run-choices';
import { FLEX_RESTORE_RESOURCE_TYPE, type RestoreAttributes } from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { emptyingRestore } from './emptying-restore';
import { type Completion } from './restore-choices';
import { type RestoreSource } from './restore-source';

/** One restore of a daily snapshot of a Flex cluster into a cluster, which is emptied by it. */
export interface FlexRestoreProps {
  /** One of the daily snapshots of a Flex cluster; Flex has no others. */
  readonly source: RestoreSource;
  /** The Flex cluster or replica set that is emptied and filled. */
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
   * Whether a target of M10 or larger is saved first; a Flex cluster cannot be.
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

/** A restore of a Flex snapshot that is checked first, waits for a snapshot on its way, and runs once for its run id. */
export class FlexRestore extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: FlexRestoreProps) {
    super(scope, id);
    this.resource = emptyingRestore(this, props, {
      kind: 'flex-restore',
      type: FLEX_RESTORE_RESOURCE_TYPE,
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
