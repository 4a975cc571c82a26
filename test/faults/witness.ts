import { type WireCompliancePolicy } from '../../lib/atlas/wire/compliance-policy';
import { type WireSchedule } from '../../lib/atlas/wire/schedule';
import { type ResourceEvent } from '../../lib/handlers/event';
import { type StoredRestoreJob, type StoredSnapshot } from '../../lib/simulator/atlas/state';
import { type InProcessAtlas } from './in-process-atlas';
import { demandsOf, loweredIn, promisesOf, type Lowered } from './promises';
import { CLUSTERS, PROJECT } from './resources';

/** Who sends a write: an event, and where its stack stands at that moment. */
export interface Actor {
  readonly event: ResourceEvent;
  readonly stackStatus: string;
}

type Properties = Readonly<Record<string, unknown>>;

interface ClusterView {
  readonly schedule: WireSchedule | undefined;
  readonly snapshots: readonly StoredSnapshot[];
  readonly jobs: readonly StoredRestoreJob[];
}

interface View {
  readonly clusters: ReadonlyMap<string, ClusterView>;
  readonly policy: WireCompliancePolicy | undefined;
}

/** Watches every write the handler sends and what it does, and keeps what must never happen. */
export class Witness {
  public readonly violations: string[] = [];
  /** How often something worth watching happened: a campaign in which nothing happens proves nothing. */
  public readonly seen = new Map<string, number>();
  /** Snapshots asked for, by marker. */
  private readonly taken = new Map<string, { readonly cluster: string; readonly id: string }[]>();
  private readonly completed = new Set<string>();
  private readonly runs = new Map<string, string>();
  private readonly acts = new Set<string>();
  /** Whose schedule a cluster's is, and what was promised when it was applied. */
  private readonly owners = new Map<string, string>();
  private readonly applied = new Map<string, ReadonlyMap<string, number>>();
  private before: View | undefined;

  public constructor(private readonly atlas: InProcessAtlas) {}

  public violate(text: string): void {
    this.violations.push(text);
  }

  public count(name: string): void {
    this.seen.set(name, (this.seen.get(name) ?? 0) + 1);
  }

  /** Looks at Atlas before a write. */
  public look(): void {
    // Through the doors, which let everything happen that is due: what changes from here on is the write's doing.
    for (const name of CLUSTERS) this.atlas.snapshots(PROJECT, name);
    this.before = this.view();
    for (const { snapshots } of this.before.clusters.values())
      for (const { id, status } of snapshots) if (status === 'completed') this.completed.add(id);
  }

  /** Judges what a write did. */
  public judge(actor: Actor): void {
    if (this.before === undefined) throw new Error('judged without a look');
    const after = this.view();
    const isRollback = /ROLLBACK/.test(actor.stackStatus);
    for (const [name, now] of after.clusters) {
      const was = this.before.clusters.get(name) ?? now;
      this.judgeSnapshots(actor, { name, was, now, isRollback });
      this.judgeJobs(actor, { name, was, now, isRollback });
      this.judgeSchedule(actor, { name, was, now, isRollback });
    }
    const lowered = loweredIn(demandsOf(this.before.policy), demandsOf(after.policy));
    if (lowered.length > 0)
      this.violate(`compliance policy lowered: ${JSON.stringify(lowered)} by ${nameOf(actor)}`);
    if (this.before.policy !== after.policy) {
      this.count('compliance policy written');
      if (isRollback) this.violate(`compliance policy written in a rollback by ${nameOf(actor)}`);
      if (actor.event.ResourceProperties['mode'] !== 'enforced')
        this.violate(`a draft wrote the compliance policy`);
    }
    this.before = undefined;
  }

  private view(): View {
    const project = this.atlas.state.projects.get(PROJECT);
    return {
      policy: project?.compliancePolicy,
      clusters: new Map(
        CLUSTERS.map((name) => {
          const cluster = project?.clusters.get(name);
          return [
            name,
            {
              schedule: cluster?.schedule && structuredClone(cluster.schedule),
              snapshots: [...(cluster?.snapshots ?? [])],
              jobs: [...(cluster?.restoreJobs ?? [])],
            },
          ];
        }),
      ),
    };
  }

  private judgeSnapshots(actor: Actor, { name, was, now, isRollback }: Judged): void {
    const old = new Map(was.snapshots.map((each) => [each.id, each]));
    const present = new Map(now.snapshots.map((each) => [each.id, each]));
    for (const snapshot of now.snapshots) {
      const before = old.get(snapshot.id);
      if (before === undefined) this.judgeTaken(actor, name, snapshot, isRollback);
      else if (snapshot.expiry < before.expiry)
        this.judgeShortened(actor, name, { before, snapshot, isRollback });
    }
    for (const snapshot of was.snapshots)
      if (!present.has(snapshot.id)) this.judgeDeleted(actor, name, snapshot, isRollback);
  }

  private judgeTaken(
    actor: Actor,
    cluster: string,
    snapshot: StoredSnapshot,
    isRollback: boolean,
  ): void {
    this.count('snapshot taken');
    if (isRollback) this.violate(`snapshot taken in a rollback by ${nameOf(actor)}`);
    const marker = /\[mb:\w+\]$/.exec(snapshot.description ?? '')?.[0];
    if (marker === undefined) return;
    const earlier = this.taken.get(marker) ?? [];
    const standing = earlier.filter((each) => this.stands(each));
    if (standing.length > 0)
      this.violate(
        `second snapshot for ${snapshot.description ?? ''}: ${standing.map(({ id }) => id).join()} and ${snapshot.id}, by ${nameOf(actor)}`,
      );
    this.taken.set(marker, [...earlier, { cluster, id: snapshot.id }]);
  }

  /** Whether a snapshot is, or was once, a whole one: only what failed or was deleted half-made may be taken again. */
  private stands({ cluster, id }: { readonly cluster: string; readonly id: string }): boolean {
    const now = this.before?.clusters.get(cluster)?.snapshots.find((each) => each.id === id);
    return this.completed.has(id) || (now !== undefined && now.status !== 'failed');
  }

  private judgeShortened(
    actor: Actor,
    cluster: string,
    { before, snapshot, isRollback }: Shortened,
  ): void {
    const { ResourceProperties: now, OldResourceProperties: old } = actor.event;
    const isAsked =
      !isRollback &&
      now['allowShorterKeep'] === 'true' &&
      amountOf(now['keep']) < amountOf(old?.['keep']);
    if (isAsked || this.isAct(actor, cluster, isRollback)) {
      this.count('expiry lowered as asked');
      return;
    }
    this.violate(
      `expiry of ${snapshot.id} of ${cluster} lowered from ${before.expiry.toISOString()} to ${snapshot.expiry.toISOString()} by ${nameOf(actor)}`,
    );
  }

  private judgeDeleted(
    actor: Actor,
    cluster: string,
    snapshot: StoredSnapshot,
    isRollback: boolean,
  ): void {
    const { event } = actor;
    const isAsked =
      !isRollback &&
      event.RequestType === 'Delete' &&
      event.ResourceProperties['onRemove'] === 'delete-snapshot' &&
      event.ResourceProperties['clusterName'] === cluster;
    if (isAsked || this.isAct(actor, cluster, isRollback)) {
      this.count('snapshot deleted as asked');
      return;
    }
    this.violate(`snapshot ${snapshot.id} of ${cluster} deleted by ${nameOf(actor)}`);
  }

  /** Whether a write carries a keyed act on existing snapshots, going forward. */
  private isAct({ event }: Actor, cluster: string, isRollback: boolean): boolean {
    const { ResourceProperties: properties } = event;
    const schedule = properties['schedule'] as { readonly existingSnapshots?: object } | undefined;
    return (
      !isRollback &&
      event.RequestType !== 'Delete' &&
      properties['clusterName'] === cluster &&
      schedule?.existingSnapshots !== undefined
    );
  }

  /** A PATCH that carries an act on existing snapshots took effect. */
  public actTaken(actor: Actor): void {
    const { ResourceProperties: properties, ResourceType } = actor.event;
    const schedule = properties['schedule'] as { readonly existingSnapshots?: unknown } | undefined;
    const act = `${String(properties['clusterName'])} ${JSON.stringify(schedule?.existingSnapshots)}`;
    this.count('act on existing snapshots');
    if (/ROLLBACK/.test(actor.stackStatus)) this.violate(`act ${act} in a rollback`);
    if (this.acts.has(act)) this.violate(`act ${act} of ${ResourceType} sent twice`);
    this.acts.add(act);
  }

  private judgeJobs(actor: Actor, { name, was, now, isRollback }: Judged): void {
    const known = new Set(was.jobs.map(({ id }) => id));
    for (const job of now.jobs.filter(({ id }) => !known.has(id)))
      this.judgeJob(actor, name, job, isRollback);
  }

  private judgeJob(actor: Actor, source: string, job: StoredRestoreJob, isRollback: boolean): void {
    this.count('restore started');
    const { ResourceProperties: properties } = actor.event;
    const target = job.targetClusterName ?? '';
    const run = `${target}/${String(properties['runId'])}`;
    const other = this.runs.get(run);
    if (other !== undefined)
      this.violate(`second restore for run ${run}: ${other} and ${job.id}, by ${nameOf(actor)}`);
    this.runs.set(run, job.id);
    if (isRollback) this.violate(`restore started in a rollback by ${nameOf(actor)}`);
    if (properties['overwriteTarget'] !== target) this.violate(`${target} emptied without consent`);
    if (properties['dryRun'] === 'true') this.violate(`a dry run started ${job.id}`);
    if (source === target && properties['overwriteSource'] === undefined)
      this.violate(`${source} emptied from its own backup without consent`);
    this.judgeSaved(actor, target);
  }

  /** Whether the target was saved before it was emptied, where the app does not say that it need not be. */
  private judgeSaved({ event }: Actor, target: string): void {
    const { safetySnapshot, runId } = event.ResourceProperties;
    if (!('keep' in (safetySnapshot as object))) return;
    const begins = `${target} before restore ${String(runId)} [mb:`;
    const isSaved = this.before?.clusters
      .get(target)
      ?.snapshots.some(
        ({ description, status }) =>
          description?.startsWith(begins) === true && status === 'completed',
      );
    if (isSaved !== true) this.violate(`${target} emptied without a safety snapshot`);
    this.count('target saved first');
  }

  private judgeSchedule(actor: Actor, { name, was, now, isRollback }: Judged): void {
    if (JSON.stringify(was.schedule) === JSON.stringify(now.schedule)) return;
    this.count(isRollback ? 'schedule put back' : 'schedule written');
    const { event } = actor;
    const owner = `${event.StackId}/${event.LogicalResourceId}`;
    const lowered = loweredIn(promisesOf(was.schedule), promisesOf(now.schedule));
    if (event.RequestType === 'Delete') this.judgeEmptied(actor, name, owner, isRollback);
    else if (itemsOf(was.schedule) > 0 && itemsOf(now.schedule) === 0)
      this.violate(`schedule of ${name} left empty by ${nameOf(actor)}`);
    const unasked = lowered.filter(
      (each) => isRollback || !this.mayLower(actor, each, was.schedule),
    );
    if (unasked.length > 0)
      this.violate(
        `schedule of ${name} lowered ${isRollback ? 'in a rollback ' : ''}by ${nameOf(actor)}: ${JSON.stringify(unasked)}`,
      );
    if (!isRollback) {
      this.owners.set(name, owner);
      this.applied.set(`${name} ${owner}`, promisesOf(now.schedule));
    }
  }

  private judgeEmptied(actor: Actor, cluster: string, owner: string, isRollback: boolean): void {
    this.count('schedule emptied as asked');
    const { ResourceProperties: properties } = actor.event;
    if (isRollback) this.violate(`schedule of ${cluster} emptied in a rollback`);
    if (properties['onRemove'] !== 'delete-schedule')
      this.violate(`schedule of ${cluster} emptied by ${nameOf(actor)}, which was to keep it`);
    if (this.owners.get(cluster) !== owner)
      this.violate(
        `schedule of ${cluster} emptied by ${nameOf(actor)} and belongs to ${this.owners.get(cluster) ?? 'nobody'}`,
      );
  }

  /** A construct found the schedule as it declares it, which makes it its own. */
  public adopted({ event, stackStatus }: Actor): void {
    if (/ROLLBACK/.test(stackStatus) || event.RequestType === 'Delete') return;
    const cluster = String(event.ResourceProperties['clusterName']);
    const owner = `${event.StackId}/${event.LogicalResourceId}`;
    this.owners.set(cluster, owner);
    this.applied.set(`${cluster} ${owner}`, promisesOf(this.atlas.schedule(PROJECT, cluster)));
  }

  /** Whether a promise that is worth less now was the construct's own to lower, or it was told to. */
  private mayLower(
    { event }: Actor,
    { name, from }: Lowered,
    live: WireSchedule | undefined,
  ): boolean {
    const { ResourceProperties: properties, OldResourceProperties: old } = event;
    if (properties['onDrift'] === 'overwrite') return true;
    if (event.RequestType === 'Create') return properties['adopt'] === 'true' || isDefault(live);
    const cluster = String(properties['clusterName']);
    const owner = `${event.StackId}/${event.LogicalResourceId}`;
    const isDelete = event.RequestType === 'Delete';
    // A window nobody declared is Atlas's own, and ends with the snapshots.
    if (isDelete && name === 'window' && !declaresWindow(properties)) return true;
    const declared = declaredPromise(isDelete ? properties : old, name);
    return declared >= from || (this.applied.get(`${cluster} ${owner}`)?.get(name) ?? 0) >= from;
  }
}

interface Shortened {
  readonly before: StoredSnapshot;
  readonly snapshot: StoredSnapshot;
  readonly isRollback: boolean;
}

interface Judged {
  readonly name: string;
  readonly was: ClusterView;
  readonly now: ClusterView;
  readonly isRollback: boolean;
}

const itemsOf = (schedule: WireSchedule | undefined): number =>
  schedule?.policies[0]?.policyItems.length ?? 0;

const nameOf = ({ event, stackStatus }: Actor): string =>
  `${event.RequestType} ${event.LogicalResourceId} (${event.RequestId}, ${stackStatus})`;

const amountOf = (keep: unknown): number =>
  Number((keep as { readonly amount?: string } | undefined)?.amount ?? 0);

/** Nobody has chosen what Atlas gives a cluster whose backup is switched on. */
const isDefault = (schedule: WireSchedule | undefined): boolean =>
  (schedule?.policies[0]?.policyItems ?? [])
    .map(({ frequencyType, retentionValue }) => `${frequencyType} ${retentionValue}`)
    .sort()
    .join() === 'daily 7,hourly 7,monthly 12,weekly 4,yearly 1';

const declaresWindow = ({ schedule }: Properties): boolean =>
  (schedule as Declared).restoreWindowDays !== undefined;

/** What properties declare of a promise, in its own measure. */
function declaredPromise(properties: Properties | undefined, name: string): number {
  const schedule = (properties?.['schedule'] ?? {}) as Declared;
  if (name === 'window') return Number(schedule.restoreWindowDays ?? 0);
  if (name.startsWith('copy to'))
    return (schedule.copies ?? []).some(({ region }) => name.includes(region.name)) ? 1 : 0;
  const [frequency = '', measure] = name.split(' ');
  const item = (schedule.items ?? []).find((each) => each.frequency === frequency);
  if (item === undefined) return 0;
  if (measure === 'frequency') return 24 / Number(item.every);
  return Number(item.keep.amount) * (DAYS_IN[item.keep.unit] ?? 1);
}

const DAYS_IN: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30.4, years: 365.2 };

interface DeclaredItem {
  readonly frequency: string;
  readonly every?: string;
  readonly keep: { readonly amount: string; readonly unit: string };
}

interface Declared {
  readonly items?: readonly DeclaredItem[];
  readonly restoreWindowDays?: string;
  readonly copies?: readonly { readonly region: { readonly name: string } }[];
}
