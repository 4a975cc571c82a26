import { CfnDeletionPolicy, CfnResource, RemovalPolicy, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { EXPORT_BUCKET_RESOURCE_TYPE, PROPERTIES_SCHEMA } from '../handlers/contract';
import {
  type ExportBucketAttributes,
  type ExportBucketProperties,
} from '../handlers/contract/further-runs';
import { type IAtlasProject } from './atlas-project';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import { type ExportStorage } from './export-storage';
import { ProtectionChecks } from './protection-checks';

const SERVICE_TIMEOUT_SECONDS = 1200;

/** What happens to the entry of an export bucket in Atlas when its construct is removed. */
export enum OnRemoveExportBucket {
  /** Atlas goes on knowing it. */
  KEEP = 'keep',
  /** Atlas forgets it, unless a cluster still exports to it; what was exported stays in the bucket. */
  DEREGISTER = 'deregister',
}

/** One export bucket of a project. */
export interface SnapshotExportBucketProps {
  /** The project whose clusters export to it. */
  readonly project: IAtlasProject;
  /** The storage, in one of three clouds; another one is another entry. */
  readonly storage: ExportStorage;
  /**
   * What happens to the entry when this construct is removed.
   * @default OnRemoveExportBucket.KEEP
   */
  readonly onRemove?: OnRemoveExportBucket;
}

/** Object storage made known to a project, for exports of snapshots; it is found where Atlas knows it already. */
export class SnapshotExportBucket extends Construct {
  private readonly resource: CfnResource;

  public constructor(scope: Construct, id: string, props: SnapshotExportBucketProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    const { project, storage, onRemove = OnRemoveExportBucket.KEEP } = props;
    const properties: ExportBucketProperties = {
      schema: PROPERTIES_SCHEMA,
      connection: connectionOf(this, project),
      projectId: project.projectId,
      bucket: storage._properties,
    };
    this.resource = new CfnResource(this, 'Resource', {
      type: EXPORT_BUCKET_RESOURCE_TYPE,
      properties: {
        ServiceToken: BackupProvider._serviceTokenFor(this, project.connection),
        ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS),
        ...properties,
      },
    });
    this.resource.applyRemovalPolicy(
      onRemove === OnRemoveExportBucket.DEREGISTER ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    );
    // Another bucket replaces the resource, and clusters may export to the first one still.
    this.resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  }

  /** Id Atlas gave to it; schedules that export to it come after it, and go before it. */
  public get bucketId(): string {
    return attributeOf(this.resource, 'BucketId');
  }
}

const attributeOf = (resource: CfnResource, name: keyof ExportBucketAttributes): string =>
  Token.asString(resource.getAtt(name));
