import { TerraformStack, type ISynthesisSession, type TerraformResource } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Finding } from '../core/finding';
import { loadCheck } from '../core/load-checks';
import { type AzureClusterModel } from '../core/model/azure-cluster-model';
import { type CompliancePolicyModel } from '../core/model/compliance-policy-model';
import { mergeModels } from '../core/model/merge-models';
import { type RestoreModel, type RunModel, type SnapshotModel } from '../core/model/run-models';
import {
  MODEL_VERSION,
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../core/model/protection-model';
import { isUnknown, type Known } from '../core/values/known';
import { orBlameUs } from '../core/our-bug';
import { acknowledgementsAmong } from './acknowledgement';
import { annotateFindings } from './annotate-findings';
import { CUSTOM_SYNTHESIS } from './custom-synthesis';
import { foreignResourcesAmong } from './foreign-resources';
import { renderModel } from './render-model';
import { terraformProvidersAmong } from './terraform-providers';

const ID = 'MongoDbBackupModel';
const BRAND = Symbol.for('mongodb-backup-constructs.MongoDbBackupModel');

/** What is declared for a cluster. */
type Declared = 'schedules' | 'snapshots' | 'restores' | 'runs';

/** A cluster without what is declared for it. */
export type StatedClusterModel = Omit<ClusterModel, Declared>;

/** Collects what a stack protects, checks it, and writes it beside the stack's `cdk.tf.json`. */
export class MongoDbBackupModel extends Construct {
  /** The model of the stack a construct is in, made at its first use. */
  public static of(scope: IConstruct): MongoDbBackupModel {
    const stack = TerraformStack.of(scope);
    const existing = stack.node.tryFindChild(ID) as MongoDbBackupModel | undefined;
    return existing ?? new MongoDbBackupModel(stack);
  }

  /** Every model below a construct, also those of another copy of this package. */
  public static allIn(scope: IConstruct): MongoDbBackupModel[] {
    return scope.node.findAll().filter((node): node is MongoDbBackupModel => BRAND in node);
  }

  /** What the rules find in everything below a construct. */
  public static findingsIn(scope: IConstruct): Finding[] {
    const models = MongoDbBackupModel.allIn(scope).map((model) => model.toModel());
    return loadCheck()(mergeModels(models));
  }

  private readonly projects = new Map<string, ProjectModel>();
  private readonly clusters = new Map<string, StatedClusterModel>();
  private readonly schedules = new Map<string, ScheduleModel[]>();
  private readonly scheduleResources = new Map<string, TerraformResource[]>();
  private readonly snapshots = new Map<string, (() => SnapshotModel)[]>();
  private readonly restores = new Map<string, (() => RestoreModel)[]>();
  private readonly runs = new Map<string, RunModel[]>();
  private readonly policies = new Map<string, CompliancePolicyModel[]>();
  private readonly azureClusters: (() => AzureClusterModel)[] = [];
  private isChecked = false;

  private constructor(private readonly stack: TerraformStack) {
    super(stack, ID);
    Object.defineProperty(this, BRAND, { value: true });
    Object.defineProperty(this, CUSTOM_SYNTHESIS, {
      value: {
        onSynthesize: (session: ISynthesisSession) => {
          // Reached with validation skipped too: what loses data is said all the same.
          if (!this.isChecked) this.check();
          this.write(session);
        },
      },
    });
    this.node.addValidation({
      validate: () => {
        this.check();
        return [];
      },
    });
  }

  /** Adds a project something in the stack belongs to. */
  public addProject(project: ProjectModel): void {
    this.projects.set(project.path, project);
  }

  /** Adds a cluster the stack states facts about. */
  public addCluster(cluster: StatedClusterModel): void {
    this.clusters.set(cluster.path, cluster);
  }

  /** Adds a schedule and the resource it is; its cluster may have been stated in another stack. */
  public addSchedule(
    cluster: StatedClusterModel,
    schedule: ScheduleModel,
    resource: TerraformResource,
  ): void {
    append(this.scheduleResources, keyOf(cluster.projectId), resource);
    this.mention(cluster);
    append(this.schedules, cluster.path, schedule);
  }

  /** Adds a snapshot; it is asked for once the app is complete, when it is known what comes after it. */
  public addSnapshot(cluster: StatedClusterModel, snapshot: () => SnapshotModel): void {
    this.mention(cluster);
    append(this.snapshots, cluster.path, snapshot);
  }

  /** Adds a restore to the cluster it empties; it is asked for once it is known what stands beside it. */
  public addRestore(target: StatedClusterModel, restore: () => RestoreModel): void {
    this.mention(target);
    append(this.restores, target.path, restore);
  }

  /** Adds a run of another kind to the cluster it changes. */
  public addRun(target: StatedClusterModel, run: RunModel): void {
    this.mention(target);
    append(this.runs, target.path, run);
  }

  /** Resources of the schedules of a project, for what must come after them. */
  public schedulesOf(projectId: Known<string>): readonly TerraformResource[] {
    return this.scheduleResources.get(keyOf(projectId)) ?? [];
  }

  /** Adds a compliance policy of a project. */
  public addCompliancePolicy(project: ProjectModel, policy: CompliancePolicyModel): void {
    this.addProject(project);
    append(this.policies, project.path, policy);
  }

  /** Adds a cluster of Azure DocumentDB, read when the model is: its guards may be added later. */
  public addAzureCluster(read: () => AzureClusterModel): void {
    this.azureClusters.push(read);
  }

  /** The model as it stands. */
  public toModel(): ProtectionModel {
    const nodes = this.stack.node.findAll();
    const foreign = foreignResourcesAmong(nodes);
    const providers = terraformProvidersAmong(nodes, this.stack);
    return {
      version: MODEL_VERSION,
      engine: 'cdktf',
      stack: this.stack.node.id,
      projects: [...this.projects].map(([path, project]) => {
        const policies = this.policies.get(path);
        return { ...project, ...(policies !== undefined && { compliancePolicies: policies }) };
      }),
      clusters: [...this.clusters].map(([path, cluster]) => ({
        ...cluster,
        ...this.declaredFor(path),
      })),
      ...(this.azureClusters.length > 0 && {
        azureClusters: this.azureClusters.map((read) => read()),
      }),
      ...(foreign.length > 0 && { foreignResources: foreign }),
      ...(providers.length > 0 && { terraformProviders: providers }),
      acknowledgements: acknowledgementsAmong(this.stack.node.scopes, nodes),
    };
  }

  private mention(cluster: StatedClusterModel): void {
    if (!this.clusters.has(cluster.path)) this.clusters.set(cluster.path, cluster);
  }

  private declaredFor(path: string): Pick<ClusterModel, Declared> {
    const snapshots = this.snapshots.get(path);
    const restores = this.restores.get(path);
    const runs = this.runs.get(path);
    return {
      schedules: this.schedules.get(path) ?? [],
      ...(snapshots !== undefined && { snapshots: snapshots.map((snapshot) => snapshot()) }),
      ...(restores !== undefined && { restores: restores.map((restore) => restore()) }),
      ...(runs !== undefined && { runs }),
    };
  }

  private check(): void {
    this.isChecked = true;
    const { root } = this.node;
    annotateFindings(
      this.stack,
      orBlameUs(() => MongoDbBackupModel.findingsIn(root)),
    );
  }

  private write({ outdir, manifest }: ISynthesisSession): void {
    const { workingDirectory } = manifest.forStack(this.stack);
    const file = join(outdir, workingDirectory, `${basename(workingDirectory)}.protection.json`);
    writeFileSync(file, renderModel(this, this.toModel()));
  }
}

function append<Item>(lists: Map<string, Item[]>, path: string, item: Item): void {
  lists.set(path, [...(lists.get(path) ?? []), item]);
}

const keyOf = (id: Known<string>): string => (isUnknown(id) ? String(id.unknown) : id);
