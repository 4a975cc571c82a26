import { tryIdentityOf } from '../../core/model/describe';
import { type ClusterModel } from '../../core/model/protection-model';
import { isUnknown, type Known } from '../../core/values/known';
import { canonical } from '../canonical';
import { isNameless } from './nameless';

/** A cluster somebody names. */
export interface ClusterName {
  readonly projectId: Known<string>;
  readonly name: Known<string>;
}

type Given = Partial<Pick<ClusterModel, 'schedules' | 'snapshots' | 'restores' | 'runs'>>;
type Open<Model> = { -readonly [Key in keyof Model]: Model[Key] };

/** A name without the values behind its expression: the same expression is the same name. */
export function bareName(value: Known<string>): Known<string> {
  return isUnknown(value) ? { unknown: value.unknown } : value;
}

/** The clusters of one side as its resources declare and name them. */
export class ClusterDrafts {
  private readonly declared: Open<ClusterModel>[] = [];
  private readonly gifts: {
    readonly name: ClusterName;
    readonly path: string;
    readonly given: Given;
  }[] = [];

  public declare(name: ClusterName, path: string, facts: ClusterModel['facts']): void {
    this.declared.push(emptyCluster(name, path, facts));
  }

  /** What a resource declares for a cluster that another one may declare, before or after it. */
  public give(name: ClusterName, path: string, given: Given): void {
    this.gifts.push({ name, path, given });
  }

  public toModels(): readonly ClusterModel[] {
    const clusters = [...this.declared];
    const byKey = new Map<string, Open<ClusterModel>>();
    for (const cluster of clusters) {
      const key = keyOf(cluster);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, cluster);
    }
    for (const { name, path, given } of this.gifts) {
      const bare = { projectId: bareName(name.projectId), name: bareName(name.name) };
      const key = keyOf(bare);
      let owner = key === undefined ? this.onlyOneFor(bare, given) : byKey.get(key);
      if (owner === undefined) {
        owner = emptyCluster(bare, path, {});
        clusters.push(owner);
        if (key !== undefined) byKey.set(key, owner);
      }
      hand(owner, given);
    }
    return clusters;
  }

  /** The declared cluster a name without an expression must mean: the only one it can. */
  private onlyOneFor(name: ClusterName, { schedules }: Given): Open<ClusterModel> | undefined {
    const [only, ...others] = this.declared.filter((cluster) => canMean(name, cluster));
    const isTaken = schedules !== undefined && (only?.schedules.length ?? 0) > 0;
    return others.length > 0 || isTaken ? undefined : only;
  }
}

const emptyCluster = (
  { projectId, name }: ClusterName,
  path: string,
  facts: ClusterModel['facts'],
): ClusterModel => ({
  path,
  service: 'atlas',
  projectId: bareName(projectId),
  name: bareName(name),
  facts,
  schedules: [],
});

function keyOf(cluster: ClusterName): string | undefined {
  const { projectId, name } = cluster;
  if (isNameless(projectId) || isNameless(name)) return undefined;
  return tryIdentityOf(cluster) ?? canonical([projectId, name]);
}

const canMean = (one: ClusterName, other: ClusterName): boolean =>
  [
    [one.projectId, other.projectId],
    [one.name, other.name],
  ].every(([mine, yours]) => isUnknown(mine) || isUnknown(yours) || mine === yours);

function hand(owner: Open<ClusterModel>, { schedules, snapshots, restores, runs }: Given): void {
  if (schedules !== undefined) owner.schedules = [...owner.schedules, ...schedules];
  if (snapshots !== undefined) owner.snapshots = [...(owner.snapshots ?? []), ...snapshots];
  if (restores !== undefined) owner.restores = [...(owner.restores ?? []), ...restores];
  if (runs !== undefined) owner.runs = [...(owner.runs ?? []), ...runs];
}
