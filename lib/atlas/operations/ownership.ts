import { type ClusterTarget } from './cluster-target';
import { recordName } from './record-name';
import { type RunRecords } from './run-records';

/** Who applies something: the stack and the resource in it, by names that outlive a deployment. */
export interface Owner {
  readonly stack: string;
  readonly resource: string;
}

/** Something on a cluster that its construct may destroy when it is removed, e.g. `schedule`. */
export interface Belonging {
  readonly target: ClusterTarget;
  readonly thing: readonly string[];
  readonly owner: Owner;
}

/** What is recorded of a belonging. */
export interface Ownership {
  /** Whether the asking construct is the one that applied it last. */
  readonly isOurs: boolean;
  /** Who applied it last, or was about to, e.g. `Backups/Schedule`; undefined while nobody has. */
  readonly owner: string | undefined;
  /** What the owner noted. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Reads whose something is. Only the construct that applied it last may destroy it: a construct that was renamed, or
 * moved to another stack, is created first and removed under its old name afterwards.
 */
export async function readOwnership(belonging: Belonging, records: RunRecords): Promise<Ownership> {
  const record = await records.read(nameOf(belonging));
  const { owner, next = owner, ...notes } = record?.plan ?? {};
  const ours = textOf(belonging);
  return { isOurs: owner === ours && next === ours, owner: next, notes };
}

/**
 * Notes that the asking construct is about to apply something of another's. If it does and never gets to say so, the
 * other one no longer takes it for its own. Answers how to take the note back when nothing was applied.
 */
export async function announceOwnership(
  belonging: Belonging,
  { records }: Pick<OwnershipContext, 'records'>,
): Promise<() => Promise<void>> {
  const name = nameOf(belonging);
  const record = await records.read(name);
  const next = textOf(belonging);
  if (record?.plan?.['owner'] === undefined || record.plan['owner'] === next)
    return () => Promise.resolve();
  await records.write(name, { ...record, plan: { ...record.plan, next } });
  return () => records.write(name, record);
}

/** What taking ownership needs of the world. */
export interface OwnershipContext {
  readonly records: RunRecords;
  /** Now, ISO 8601. */
  readonly at: () => string;
  readonly log: (line: string) => void;
}

/** Records that the asking construct applied something; writes nothing when that is known. */
export async function takeOwnership(
  belonging: Belonging,
  notes: Ownership['notes'],
  { records, at, log }: OwnershipContext,
): Promise<void> {
  const before = await readOwnership(belonging, records);
  if (before.isOurs && JSON.stringify(before.notes) === JSON.stringify(notes)) return;
  const owner = textOf(belonging);
  const previous = (await records.read(nameOf(belonging)))?.plan?.['owner'];
  await records.write(nameOf(belonging), { state: 'done', at: at(), plan: { owner, ...notes } });
  if (previous === undefined || previous === owner) return;
  log(
    `cluster ${belonging.target.clusterName}: its ${belonging.thing.join(' ')} belongs to ${owner} now, no longer to ${previous}`,
  );
}

const nameOf = ({ target, thing }: Belonging): string => recordName(target, 'owner', thing);

const textOf = ({ owner }: Belonging): string => `${owner.stack}/${owner.resource}`;
