import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import {
  MODEL_VERSION,
  type AcknowledgementModel,
  type ClusterModel,
  type ProjectModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { type RestoreModel, type RunModel, type SnapshotModel } from '../../core/model/run-models';
import { type Known } from '../../core/values/known';
import { canonical } from '../canonical';
import { bareName, ClusterDrafts, type ClusterName } from './cluster-drafts';
import { isNameless } from './nameless';
import { type EngineResource, type Gap, type Reading } from './reading';

/** One side as it is put together from the resources of an engine. */
export class Draft {
  private readonly clusters = new ClusterDrafts();
  private readonly projects = new Map<string, ProjectModel>();
  private readonly azureClusters: AzureClusterModel[] = [];
  private readonly acknowledgements: AcknowledgementModel[] = [];
  private readonly resources: EngineResource[] = [];
  private readonly gaps: Gap[] = [];

  public constructor(
    private readonly engine: string,
    private readonly stack: string,
  ) {}

  public addCluster(name: ClusterName, path: string, facts: ClusterModel['facts']): void {
    this.clusters.declare(name, path, facts);
  }

  public addSchedule(cluster: ClusterName, schedule: ScheduleModel): void {
    this.clusters.give(cluster, schedule.path, { schedules: [schedule] });
  }

  public addSnapshot(cluster: ClusterName, snapshot: SnapshotModel): void {
    this.clusters.give(cluster, snapshot.path, { snapshots: [snapshot] });
  }

  public addRestore(target: ClusterName, restore: RestoreModel): void {
    this.clusters.give(target, restore.path, { restores: [restore] });
  }

  public addRun(cluster: ClusterName, run: RunModel): void {
    this.clusters.give(cluster, run.path, { runs: [run] });
  }

  public addCompliancePolicy(projectId: Known<string>, policy: CompliancePolicyModel): void {
    const id = bareName(projectId);
    const key = isNameless(id) ? policy.path : canonical(id);
    const known = this.projects.get(key) ?? { path: policy.path, id };
    this.projects.set(key, {
      ...known,
      compliancePolicies: [...(known.compliancePolicies ?? []), policy],
    });
  }

  public addAzureCluster(cluster: AzureClusterModel): void {
    this.azureClusters.push(cluster);
  }

  public addResource(resource: EngineResource): void {
    this.resources.push(resource);
  }

  public addAcknowledgement(acknowledgement: AcknowledgementModel): void {
    this.acknowledgements.push(acknowledgement);
  }

  /** Notes what could not be read. */
  public addGap(path: string, reason: string, content: unknown): void {
    this.gaps.push({ subject: path, path, reason, content: canonical(content) });
  }

  /** The side, with what a plan does where there is one. */
  public toReading({
    actions = new Map(),
    moves = new Map(),
    isPlan = false,
  }: Partial<Pick<Reading, 'actions' | 'moves' | 'isPlan'>> = {}): Reading {
    return {
      model: {
        version: MODEL_VERSION,
        engine: this.engine,
        stack: this.stack,
        projects: [...this.projects.values()],
        clusters: this.clusters.toModels(),
        ...(this.azureClusters.length > 0 && { azureClusters: this.azureClusters }),
        acknowledgements: this.acknowledgements,
      },
      resources: this.resources,
      gaps: this.gaps,
      isPlan,
      actions,
      moves,
    };
  }
}
