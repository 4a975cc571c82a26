import { type CfnResource, Token } from 'aws-cdk-lib';
import { type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { DOWNLOAD_RESOURCE_TYPE } from '../handlers/contract';
import {
  type DownloadAttributes,
  type DownloadProperties,
} from '../handlers/contract/further-runs';
import { BackupProvider } from './backup-provider';
import { ProtectionChecks } from './protection-checks';
import { type Completion, DEFAULT_COMPLETION } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { modelRun, runBaseOf, runResource } from './run-resource';
import { secretArnIn } from './secret-arn';
import { requireKey } from '../core/values/run-key';

/** One download of a snapshot. */
export interface SnapshotDownloadProps {
  /** The snapshot, of a cluster of M10 or larger or of a Flex cluster. */
  readonly source: RestoreSource;
  /** Names the run: it happens at most once under it, whatever is deployed, rolled back or removed. */
  readonly runId: string;
  /**
   * The secret the links are put into as `{"links":[{"url":"…"}],"expiresAt":"…"}`, one link for each shard. A link is
   * good for an hour, of a Flex snapshot for four, and shows the whole backup to whoever has it.
   */
  readonly linkSecret: ISecret;
  /**
   * Whether a fallback snapshot, Atlas's last resort, will do.
   * @default false
   */
  readonly allowFallback?: boolean;
  /**
   * How long the deployment waits.
   * @default Completion.waitUpTo(Duration.minutes(50))
   */
  readonly completion?: Completion;
}

/** A snapshot made ready for download; its links go to a secret and nowhere else, and end when it is removed. */
export class SnapshotDownload extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: SnapshotDownloadProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    requireKey('runId', props.runId);
    const { source, runId, completion = DEFAULT_COMPLETION, allowFallback, linkSecret } = props;
    const statement = { source, cluster: source.cluster, runId, completion };
    modelRun(this, statement, { kind: 'snapshot-download', overwrites: false });
    const properties: DownloadProperties = {
      ...runBaseOf(this, statement),
      linkSecretArn: secretArnIn(this, linkSecret),
      ...(allowFallback !== undefined && { allowFallback }),
    };
    this.resource = runResource(this, DOWNLOAD_RESOURCE_TYPE, statement, properties);
    BackupProvider._letWrite(this, linkSecret);
  }

  /** Id of the job in Atlas. */
  public get jobId(): string {
    return attributeOf(this.resource, 'JobId');
  }

  /** When the links end, ISO 8601. */
  public get expiresAt(): string {
    return attributeOf(this.resource, 'ExpiresAt');
  }
}

const attributeOf = (resource: CfnResource, name: keyof DownloadAttributes): string =>
  Token.asString(resource.getAtt(name));
