import { attachCustomSynthesis, Stack, type ISynthesisSession } from 'aws-cdk-lib';
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
import { isUnknown } from '../core/values/known';
import { acknowledgementsIn } from './acknowledgement';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type IAtlasProject } from './atlas-project';
import { knownValue } from './known-value';

const ID = 'MongoDbBackupModel';
const BRAND = Symbol.for('mongodb-backup-constructs.MongoDbBackupModel');

/** What is known of a cluster beside its name and project. */
export interface ClusterStatement {
  readonly facts: ClusterFacts;
  readonly source: string | undefined;
}

/** Collects what a stack protects and writes it beside the stack's template as `<stack>.protection.json`. */
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

  private readonly projects = new Map<string, ProjectModel>();
  private readonly clusters = new Map<string, Omit<ClusterModel, 'schedules'>>();
  private readonly schedules = new Map<string, ScheduleModel[]>();

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
  public addCluster(cluster: IAtlasCluster, { facts, source }: ClusterStatement): void {
    this.addProject(cluster.project);
    this.clusters.set(cluster.node.path, {
      path: cluster.node.path,
      ...(source !== undefined && { source }),
      service: 'atlas',
      projectId: knownValue(this, cluster.project.projectId),
      name: knownValue(this, cluster.clusterName),
      facts,
    });
  }

  /** Adds a schedule; its cluster may have been stated in another stack. */
  public addSchedule(cluster: IAtlasCluster, schedule: ScheduleModel): void {
    const { path } = cluster.node;
    if (!this.clusters.has(path)) this.clusters.set(path, this.stated(cluster));
    this.addProject(cluster.project);
    this.schedules.set(path, [...(this.schedules.get(path) ?? []), schedule]);
  }

  /** The facts stated of a cluster as properties of a resource: a token stays the expression it is. */
  public factsForDeployment(cluster: IAtlasCluster): ClusterFacts {
    const { facts } = this.stated(cluster);
    const entries = Object.entries(facts) as readonly [string, unknown][];
    return Object.fromEntries(
      entries.map(([name, value]) => [name, isUnknown(value) ? value.unknown : value]),
    );
  }

  /** The model as it stands. */
  public toModel(): ProtectionModel {
    return {
      version: MODEL_VERSION,
      engine: 'aws-cdk',
      stack: this.stack.stackName,
      projects: [...this.projects.values()],
      clusters: [...this.clusters].map(([path, cluster]) => ({
        ...cluster,
        schedules: this.schedules.get(path) ?? [],
      })),
      acknowledgements: acknowledgementsIn(this.stack),
    };
  }

  private stated(cluster: IAtlasCluster): Omit<ClusterModel, 'schedules'> {
    const own = this.clusters.get(cluster.node.path);
    if (own !== undefined) return own;
    const home = MongoDbBackupModel.of(cluster);
    const found = home === this ? undefined : home.clusters.get(cluster.node.path);
    return (
      found ?? {
        path: cluster.node.path,
        service: 'atlas',
        projectId: knownValue(this, cluster.project.projectId),
        name: knownValue(this, cluster.clusterName),
        facts: {},
      }
    );
  }

  private addProject(project: IAtlasProject): void {
    this.projects.set(project.node.path, {
      path: project.node.path,
      id: knownValue(this, project.projectId),
      ...(project.projectName !== undefined && { name: project.projectName }),
    });
  }

  private write({ outdir }: ISynthesisSession): void {
    const file = join(outdir, `${this.stack.artifactId}.protection.json`);
    writeFileSync(file, `${JSON.stringify(this.toModel(), undefined, 1)}\n`);
  }
}
