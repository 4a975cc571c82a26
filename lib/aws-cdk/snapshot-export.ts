import { type CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { EXPORT_RESOURCE_TYPE } from '../handlers/contract';
import { type ExportAttributes, type ExportProperties } from '../handlers/contract/further-runs';
import { ProtectionChecks } from './protection-checks';
import { type Completion, DEFAULT_COMPLETION } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { modelRun, runBaseOf, runResource } from './run-resource';
import { requireKey } from '../core/values/run-key';
import { type SnapshotExportBucket } from './snapshot-export-bucket';

/** One export of a snapshot. */
export interface SnapshotExportProps {
  /** The snapshot, of a cluster of M10 or larger. */
  readonly source: RestoreSource;
  /** Where it goes. */
  readonly bucket: SnapshotExportBucket;
  /** Names the run: it happens at most once under it, whatever is deployed, rolled back or removed. */
  readonly runId: string;
  /**
   * What Atlas writes into the metadata beside the data.
   * @default - nothing
   */
  readonly customData?: { readonly [key: string]: string };
  /**
   * How long the deployment waits; an export of much data takes hours.
   * @default Completion.waitUpTo(Duration.minutes(50))
   */
  readonly completion?: Completion;
}

/** A snapshot exported to object storage as gzipped Extended JSON, once for its run id; nobody can cancel it. */
export class SnapshotExport extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: SnapshotExportProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    requireKey('runId', props.runId);
    const { source, runId, completion = DEFAULT_COMPLETION, bucket, customData = {} } = props;
    const statement = { source, cluster: source.cluster, runId, completion, after: [bucket] };
    modelRun(this, statement, { kind: 'snapshot-export', overwrites: false });
    const properties: ExportProperties = {
      ...runBaseOf(this, statement),
      bucketId: bucket.bucketId,
      customData: Object.entries(customData).map(([key, value]) => ({ key, value })),
    };
    this.resource = runResource(this, EXPORT_RESOURCE_TYPE, statement, properties);
  }

  /** Id of the job in Atlas. */
  public get jobId(): string {
    return attributeOf(this.resource, 'JobId');
  }

  /** Where it lies in the bucket; empty unless finished. */
  public get prefix(): string {
    return attributeOf(this.resource, 'Prefix');
  }
}

const attributeOf = (resource: CfnResource, name: keyof ExportAttributes): string =>
  Token.asString(resource.getAtt(name));
