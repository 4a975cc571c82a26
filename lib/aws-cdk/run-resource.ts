import { CfnResource } from 'aws-cdk-lib';
import { type Construct, type IConstruct } from 'constructs';
import { type RunModel } from '../core/model/run-models';
import { callerLocation } from '../synth/source-location';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import {
  type ConnectionProperties,
  LONGEST_WAIT_MINUTES,
  PROPERTIES_SCHEMA,
} from '../handlers/contract';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { type Completion } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { type RunIdentity, waitForRun } from './run-wait';

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
  /**
   * What else it comes after.
   * @default - nothing
   */
  readonly after?: readonly IConstruct[];
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

/**
 * The custom resource of a run; it comes after the clusters it names and the snapshot it takes. Where the wait is longer
 * than a custom resource may take, another one starts the run, a wait condition waits, and this one only finds it done.
 */
export function runResource(
  scope: Construct,
  type: string,
  { cluster, source, after = [] }: Pick<RunStatement, 'cluster' | 'source' | 'after'>,
  properties: RunIdentity & Pick<RunBase, 'waitMinutes' | 'dryRun'>,
): CfnResource {
  const ServiceToken = BackupProvider._serviceTokenFor(scope, cluster.project.connection);
  const make = (id: string, own: object): CfnResource => {
    const engine = { ServiceToken, ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS) };
    const resource = new CfnResource(scope, id, { type, properties: { ...engine, ...own } });
    resource.node.addDependency(cluster, source._snapshot ?? source.cluster, ...after);
    return resource;
  };
  if (properties.waitMinutes <= LONGEST_WAIT_MINUTES) return make('Resource', properties);
  const last = { ...properties, waitMinutes: LONGEST_WAIT_MINUTES };
  if (properties.dryRun === true) return make('Resource', last);
  const ended = waitForRun(scope, properties, (watch) => make('Start', { ...properties, watch }));
  const resource = make('Resource', last);
  resource.node.addDependency(ended);
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
