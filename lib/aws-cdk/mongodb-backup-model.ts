import { attachCustomSynthesis, Stack, Token, type ISynthesisSession } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  MODEL_VERSION,
  type ClusterFacts,
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../core/model/protection-model';
import { type CompliancePolicyModel } from '../core/model/compliance-policy-model';
import { type RestoreModel, type RunModel, type SnapshotModel } from '../core/model/run-models';
import { acknowledgementsIn } from './acknowledgement';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type IAtlasProject } from './atlas-project';
import { knownData } from './known-data';

const ID = 'MongoDbBackupModel';
const BRAND = Symbol.for('mongodb-backup-constructs.MongoDbBackupModel');

/** What is known of a cluster beside its name and project. */
export interface ClusterStatement {
  /** The facts; what is known only at deploy is the token it was given as. */
  readonly facts: ClusterFacts;
  readonly source: string | undefined;
}

const NOTHING_STATED: ClusterStatement = { facts: {}, source: undefined };

/**
 * Collects what a stack protects and writes it beside the stack's template as `<stack>.protection.json`. Values stay as
 * they were given until the model is read: a token resolved earlier is a reference no other stack can follow.
 */
export class MongoDbBackupModel extends Construct {
  /** The model of the stack a construct is in, made at its first use. */
  public static of(scope: IConstruct): MongoDbBackupModel {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(ID) as MongoDbBackupModel | undefined;
    return existing ?? new MongoDbBackupModel(stack);
  }

  /** Every model below a construct, also those of another copy of this package. */
  public static allIn(scope: IConstruct): MongoDbBackupModel[] {
    return scope.node.findAll().filter((node): node is MongoDbBackupModel => BRAND in node);
  }

  /** Names of the clusters of a project that an app declares, in tree order. */
  public static clusterNamesIn(scope: IConstruct, { projectId }: IAtlasProject): readonly string[] {
    const names = MongoDbBackupModel.allIn(scope)
      .flatMap(({ clusters }) => [...clusters.keys()])
      .filter(({ project }) => project.projectId === projectId)
      .map(({ clusterName }) => clusterName);
    return [...new Set(names)];
  }

  private readonly projects = new Set<IAtlasProject>();
  private readonly policies = new Map<IAtlasProject, CompliancePolicyModel[]>();
  private readonly clusters = new Map<IAtlasCluster, ClusterStatement>();
  private readonly schedules = new Map<IAtlasCluster, ScheduleModel[]>();
  private readonly snapshots = new Map<IAtlasCluster, (() => SnapshotModel)[]>();
  private readonly restores = new Map<IAtlasCluster, (() => RestoreModel)[]>();
  private readonly runs = new Map<IAtlasCluster, RunModel[]>();

  private written: ProtectionModel | undefined;

  private constructor(private readonly stack: Stack) {
    super(stack, ID);
    Object.defineProperty(this, BRAND, { value: true });
    attachCustomSynthesis(this, {
      onSynthesize: (session) => {
        this.write(session);
      },
    });
  }

  /** Adds a cluster the stack states facts about. */
  public addCluster(cluster: IAtlasCluster, statement: ClusterStatement): void {
    this.projects.add(cluster.project);
    this.clusters.set(cluster, statement);
  }

  /** Adds a schedule, tokens and all; its cluster may have been stated in another stack. */
  public addSchedule(cluster: IAtlasCluster, schedule: ScheduleModel): void {
    this.mention(cluster);
    append(this.schedules, cluster, schedule);
  }

  /** Adds a snapshot; it is asked for once the app is complete, when it is known what comes after it. */
  public addSnapshot(cluster: IAtlasCluster, snapshot: () => SnapshotModel): void {
    this.mention(cluster);
    append(this.snapshots, cluster, snapshot);
  }

  /** Adds a restore to the cluster it empties; it is asked for once it is known what stands beside it. */
  public addRestore(target: IAtlasCluster, restore: () => RestoreModel): void {
    this.mention(target);
    append(this.restores, target, restore);
  }

  /** Adds a run of another kind to the cluster it changes, or takes from. */
  public addRun(cluster: IAtlasCluster, run: RunModel): void {
    this.mention(cluster);
    append(this.runs, cluster, run);
  }

  /** Adds a compliance policy. */
  public addCompliancePolicy(project: IAtlasProject, policy: CompliancePolicyModel): void {
    this.projects.add(project);
    append(this.policies, project, policy);
  }

  /** The schedules of a project's clusters in this stack. */
  public schedulesOf(projectId: string): readonly IConstruct[] {
    const paths = new Set(
      [...this.schedules]
        .filter(([{ project }]) => project.projectId === projectId)
        .flatMap(([, schedules]) => schedules.map(({ path }) => path)),
    );
    return this.stack.node.findAll().filter(({ node }) => paths.has(node.path));
  }

  /** The facts stated of a cluster as properties of a resource: a token is resolved in the stack that deploys it. */
  public factsForDeployment(cluster: IAtlasCluster): ClusterFacts {
    return this.statementOf(cluster).facts;
  }

  /** The model as it stands. */
  public toModel(): ProtectionModel {
    return {
      version: MODEL_VERSION,
      engine: 'aws-cdk',
      stack: nameOf(this.stack),
      projects: [...this.projects].map((project) =>
        knownData(this, projectModel(project, this.policies.get(project))),
      ),
      clusters: [...this.clusters].map(([cluster, statement]) =>
        knownData(this, { ...clusterModel(cluster, statement), ...this.declaredFor(cluster) }),
      ),
      acknowledgements: acknowledgementsIn(this.stack),
    };
  }

  /** The model the last synth wrote, or as it stands where there was none. */
  public asWritten(): ProtectionModel {
    return this.written ?? this.toModel();
  }

  private declaredFor(
    cluster: IAtlasCluster,
  ): Pick<ClusterModel, 'schedules' | 'snapshots' | 'restores' | 'runs'> {
    const snapshots = this.snapshots.get(cluster);
    const restores = this.restores.get(cluster);
    const runs = this.runs.get(cluster);
    return {
      schedules: this.schedules.get(cluster) ?? [],
      ...(snapshots !== undefined && { snapshots: snapshots.map((snapshot) => snapshot()) }),
      ...(restores !== undefined && { restores: restores.map((restore) => restore()) }),
      ...(runs !== undefined && { runs }),
    };
  }

  private mention(cluster: IAtlasCluster): void {
    if (!this.clusters.has(cluster)) this.addCluster(cluster, this.statementOf(cluster));
  }

  private statementOf(cluster: IAtlasCluster): ClusterStatement {
    const home = MongoDbBackupModel.of(cluster);
    return this.clusters.get(cluster) ?? home.clusters.get(cluster) ?? NOTHING_STATED;
  }

  private write({ outdir }: ISynthesisSession): void {
    const file = join(outdir, `${this.stack.artifactId}.protection.json`);
    this.written = this.toModel();
    writeFileSync(file, `${JSON.stringify(this.written, undefined, 1)}\n`);
  }
}

/** A nested stack is named only at deploy, so its artifact names it. */
const nameOf = ({ stackName, artifactId }: Stack): string =>
  Token.isUnresolved(stackName) ? artifactId : stackName;

const projectModel = (
  { node, projectId, projectName, connection }: IAtlasProject,
  compliancePolicies: readonly CompliancePolicyModel[] | undefined,
): ProjectModel => ({
  path: node.path,
  id: projectId,
  ...(projectName !== undefined && { name: projectName }),
  credential: connection.secret.secretName,
  ...(compliancePolicies !== undefined && { compliancePolicies }),
});

const clusterModel = (
  { node, project, clusterName }: IAtlasCluster,
  { facts, source }: ClusterStatement,
): Omit<ClusterModel, 'schedules' | 'snapshots' | 'restores'> => ({
  path: node.path,
  ...(source !== undefined && { source }),
  service: 'atlas',
  projectId: project.projectId,
  name: clusterName,
  credential: project.connection.secret.secretName,
  facts,
});

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
