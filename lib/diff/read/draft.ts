import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import {
  MODEL_VERSION,
  type AcknowledgementModel,
  type ClusterModel,
  type ProjectModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { type RestoreModel, type SnapshotModel } from '../../core/model/run-models';
import { type Known } from '../../core/values/known';
import { canonical } from '../canonical';
import { type EngineResource, type Gap, type PlannedAction, type Reading } from './reading';

/** A cluster somebody names. */
export interface ClusterName {
  readonly projectId: Known<string>;
  readonly name: Known<string>;
}

type Open<Model> = { -readonly [Key in keyof Model]: Model[Key] };

/** One side as it is put together from the resources of an engine. */
export class Draft {
  private readonly clusters = new Map<string, Open<ClusterModel>>();
  private readonly projects = new Map<string, Open<ProjectModel>>();
  private readonly azureClusters: AzureClusterModel[] = [];
  private readonly acknowledgements: AcknowledgementModel[] = [];
  private readonly resources: EngineResource[] = [];
  private readonly gaps: Gap[] = [];

  public constructor(
    private readonly engine: string,
    private readonly stack: string,
  ) {}

  public addCluster(name: ClusterName, path: string, facts: ClusterModel['facts']): void {
    Object.assign(this.clusterAt(name, path), { path, facts });
  }

  public addSchedule(cluster: ClusterName, schedule: ScheduleModel): void {
    const found = this.clusterAt(cluster, schedule.path);
    found.schedules = [...found.schedules, schedule];
  }

  public addSnapshot(cluster: ClusterName, snapshot: SnapshotModel): void {
    const found = this.clusterAt(cluster, snapshot.path);
    found.snapshots = [...(found.snapshots ?? []), snapshot];
  }

  public addRestore(target: ClusterName, restore: RestoreModel): void {
    const found = this.clusterAt(target, restore.path);
    found.restores = [...(found.restores ?? []), restore];
  }

  public addCompliancePolicy(projectId: Known<string>, policy: CompliancePolicyModel): void {
    const key = canonical(projectId);
    const known = this.projects.get(key) ?? { path: policy.path, id: projectId };
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
  public toReading(
    actions: ReadonlyMap<string, PlannedAction> = new Map(),
    isPlan = false,
  ): Reading {
    return {
      model: {
        version: MODEL_VERSION,
        engine: this.engine,
        stack: this.stack,
        projects: [...this.projects.values()],
        clusters: [...this.clusters.values()],
        ...(this.azureClusters.length > 0 && { azureClusters: this.azureClusters }),
        acknowledgements: this.acknowledgements,
      },
      resources: this.resources,
      gaps: this.gaps,
      isPlan,
      actions,
    };
  }

  private clusterAt(name: ClusterName, path: string): Open<ClusterModel> {
    const key = canonical([name.projectId, name.name]);
    const known = this.clusters.get(key);
    if (known !== undefined) return known;
    const made: ClusterModel = { path, service: 'atlas', ...name, facts: {}, schedules: [] };
    this.clusters.set(key, made);
    return made;
  }
}
