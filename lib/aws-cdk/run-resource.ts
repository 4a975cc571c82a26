import { CfnResource } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { type RunModel } from '../core/model/run-models';
import { callerLocation } from '../synth/source-location';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import { type ConnectionProperties, PROPERTIES_SCHEMA } from '../handlers/contract';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { type Completion } from './restore-choices';
import { type RestoreSource } from './restore-source';

/** CloudFormation's hour, so that our own time-out, which says what still runs, comes first. */
const SERVICE_TIMEOUT_SECONDS = 3600;

/** What every run says of itself. */
export interface RunStatement {
  readonly source: RestoreSource;
  /** The cluster it changes, or takes from. */
  readonly cluster: IAtlasCluster;
  readonly runId: string;
  readonly completion: Completion;
  readonly dryRun?: boolean | undefined;
}

/** What the properties of every run begin with. */
export interface RunBase {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly clusterName: string;
  readonly source: RestoreSource['_properties'];
  readonly runId: string;
  readonly waitMinutes: number;
  readonly dryRun?: boolean;
}

/** The properties all runs share. */
export const runBaseOf = (
  scope: Construct,
  { source, cluster, runId, completion, dryRun }: RunStatement,
): RunBase => ({
  schema: PROPERTIES_SCHEMA,
  connection: connectionOf(scope, cluster.project),
  projectId: cluster.project.projectId,
  clusterName: cluster.clusterName,
  source: source._properties,
  runId,
  waitMinutes: completion._minutes,
  ...(dryRun !== undefined && { dryRun }),
});

/** The custom resource of a run; it comes after the clusters it names and the snapshot it takes. */
export function runResource(
  scope: Construct,
  type: string,
  { cluster, source }: Pick<RunStatement, 'cluster' | 'source'>,
  properties: object,
): CfnResource {
  const resource = new CfnResource(scope, 'Resource', {
    type,
    properties: {
      ServiceToken: BackupProvider._serviceTokenFor(scope, cluster.project.connection),
      ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS),
      ...properties,
    },
  });
  resource.node.addDependency(cluster, source._snapshot ?? source.cluster);
  return resource;
}

/** Tells the model of a run that is no restore of a whole cluster. */
export function modelRun(
  scope: Construct,
  { source, cluster, runId, dryRun }: RunStatement,
  more: Pick<RunModel, 'kind' | 'overwrites'> & {
    readonly overwriteTarget?: string | undefined;
  },
): void {
  const location = callerLocation(process.cwd());
  const { overwriteTarget, ...rest } = more;
  MongoDbBackupModel.of(scope).addRun(cluster, {
    path: scope.node.path,
    ...(location !== undefined && { source: location }),
    runId,
    from: source._model,
    ...rest,
    ...(overwriteTarget !== undefined && { overwriteTarget }),
    ...(dryRun !== undefined && { dryRun }),
  });
}
