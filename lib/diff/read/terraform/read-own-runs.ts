import {
  type RestoreModel,
  type RestoreSourceModel,
  type RunModel,
} from '../../../core/model/run-models';
import { tryReadInstant } from '../../../core/values/instant';
import { isUnknown, type Known } from '../../../core/values/known';
import { RetentionUnit, type RetentionAmount } from '../../../core/values/retention';
import { type ClusterName } from '../cluster-drafts';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { numberOf, present, type Settings, switchOf, textOf } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const KEEP = /^(\d{1,6}) (day|week|month|year)s?$/;
const SHORTEST_KEEP: RetentionAmount = { amount: 1, unit: RetentionUnit.DAYS };
const DEFAULT_SAFETY_KEEP: RetentionAmount = { amount: 7, unit: RetentionUnit.DAYS };
const SNAPSHOT_NAMES = ['project_id', 'cluster_name', 'key'];
const RESTORE_NAMES = ['target_project_id', 'target_cluster_name', 'run_id'];

/** Reads a `mongodbbackup_snapshot`: another key is another snapshot, and destroy keeps it unless told otherwise. */
export function readOwnSnapshot(resource: TerraformResource, draft: Draft): void {
  const { values, path, address } = resource;
  const key = textOf(values['key']);
  const description = textOf(values['description']);
  const isDeleted = switchOf(values['delete_on_destroy']) === true;
  draft.addSnapshot(clusterOf(values, 'project_id', 'cluster_name'), {
    path,
    key: typeof key === 'string' ? key : address,
    keep: keepOf(resource, 'keep', draft) ?? SHORTEST_KEEP,
    ...(switchOf(values['allow_shorter_keep']) === true && { allowShorterKeep: true }),
    ...(typeof description === 'string' && { description }),
    ...(isDeleted && { onRemove: 'delete-snapshot' }),
    guards: [],
  });
  draft.addResource(
    engineResource(resource, 'snapshot', {
      createOnly: SNAPSHOT_NAMES,
      isKept: !isDeleted,
      runsOncePerName: true,
      retroactive: {},
      printed: [...SNAPSHOT_NAMES, 'keep'],
    }),
  );
}

/** Reads a `mongodbbackup_restore`: another run id is another run, and nothing else starts one. */
export function readOwnRestore(resource: TerraformResource, draft: Draft): void {
  const { values, path, address } = resource;
  const runId = textOf(values['run_id']);
  draft.addRestore(clusterOf(values, 'target_project_id', 'target_cluster_name'), {
    path,
    runId: typeof runId === 'string' ? runId : address,
    from: sourceOf(resource),
    ...writtenOut(values),
    ...present('safetySnapshot', safetyOf(resource, draft)),
    ...(switchOf(values['dry_run']) === true && { dryRun: true }),
    ...(switchOf(values['allow_fallback']) === true && { allowFallback: true }),
  });
  addRunResource(resource, draft);
}

/** Reads a `mongodbbackup_collection_restore`; whether it drops collections is written out. */
export function readOwnCollectionRestore(resource: TerraformResource, draft: Draft): void {
  const write = textOf(resource.values['write']);
  const isUnclear = isUnknown(write);
  if (isUnclear) draft.addGap(resource.path, 'write cannot be read', write);
  readFurtherRun(resource, draft, {
    kind: 'collection-restore',
    overwrites: isUnclear || write === 'overwrite-existing',
  });
}

/** Reads a `mongodbbackup_flex_restore`, which always empties its target. */
export const readOwnFlexRestore = (resource: TerraformResource, draft: Draft): void => {
  readFurtherRun(resource, draft, { kind: 'flex-restore', overwrites: true });
};

function readFurtherRun(
  resource: TerraformResource,
  draft: Draft,
  what: Pick<RunModel, 'kind' | 'overwrites'>,
): void {
  const { values, path, address } = resource;
  const runId = textOf(values['run_id']);
  const { overwriteTarget } = writtenOut(values);
  draft.addRun(clusterOf(values, 'target_project_id', 'target_cluster_name'), {
    path,
    ...what,
    runId: typeof runId === 'string' ? runId : address,
    from: sourceOf(resource),
    ...present('overwriteTarget', overwriteTarget),
    ...(switchOf(values['dry_run']) === true && { dryRun: true }),
  });
  addRunResource(resource, draft);
}

function addRunResource(resource: TerraformResource, draft: Draft): void {
  draft.addResource(
    engineResource(resource, 'restore', {
      createOnly: RESTORE_NAMES,
      isKept: true,
      runsOncePerName: true,
      retroactive: {},
      printed: [...RESTORE_NAMES, 'source_cluster_name'],
    }),
  );
}

const clusterOf = (values: Settings, project: string, name: string): ClusterName => ({
  projectId: textOf(values[project]) ?? NAMELESS,
  name: textOf(values[name]) ?? NAMELESS,
});

function keepOf(
  { values, path }: TerraformResource,
  name: string,
  draft: Draft,
): RetentionAmount | undefined {
  const text = textOf(values[name]);
  if (text === undefined) return undefined;
  const [, amount, unit] = isUnknown(text) ? [] : (KEEP.exec(text) ?? []);
  if (unit !== undefined)
    return { amount: Number(amount), unit: `${unit as 'day' | 'week' | 'month' | 'year'}s` };
  draft.addGap(path, `${name} cannot be read`, text);
  return undefined;
}

function writtenOut(
  values: Settings,
): Pick<RestoreModel, 'overwriteTarget' | 'overwriteSource' | 'overwriteProtectedTarget'> {
  const [target, source] = [textOf(values['overwrite_target']), textOf(values['overwrite_source'])];
  return {
    ...(typeof target === 'string' && { overwriteTarget: target }),
    ...(typeof source === 'string' && { overwriteSource: source }),
    ...(switchOf(values['overwrite_protected_target']) === true && {
      overwriteProtectedTarget: true,
    }),
  };
}

function safetyOf(resource: TerraformResource, draft: Draft): RestoreModel['safetySnapshot'] {
  const skippedBecause = textOf(resource.values['safety_snapshot_skipped_because']);
  if (skippedBecause !== undefined)
    return { skippedBecause: isUnknown(skippedBecause) ? '' : skippedBecause };
  return { keep: keepOf(resource, 'safety_snapshot_keep', draft) ?? DEFAULT_SAFETY_KEEP };
}

function sourceOf({ values, path }: TerraformResource): RestoreSourceModel {
  const projectId = textOf(values['source_project_id']) ?? textOf(values['target_project_id']);
  const name = textOf(values['source_cluster_name']) ?? NAMELESS;
  // A path of its own: the draft calls a target that nothing declares by the path of its restore.
  const cluster = { path: `${path}.source`, projectId: projectId ?? NAMELESS, name };
  const maxAge = numberOf(values['max_age_hours']);
  const maxAgeHours = typeof maxAge === 'number' ? maxAge : 0;
  const [before, at] = [momentOf(values['latest_before']), momentOf(values['point_in_time'])];
  const [seconds, increment] = [values['oplog_seconds'], values['oplog_increment']].map(numberOf);
  if (before !== undefined) return { kind: 'latest-snapshot-before', cluster, before, maxAgeHours };
  if (at !== undefined) return { kind: 'point-in-time', cluster, at };
  if (switchOf(values['newest']) === true) return { kind: 'newest-snapshot', cluster, maxAgeHours };
  if (typeof seconds === 'number')
    return {
      kind: 'oplog',
      cluster,
      seconds,
      increment: typeof increment === 'number' ? increment : 1,
    };
  const id: Known<string> = textOf(values['snapshot_id']) ?? NAMELESS;
  return { kind: 'snapshot', cluster, snapshot: { id } };
}

/** A moment that is written out; one with an offset is turned to UTC. */
function momentOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (typeof text !== 'string') return undefined;
  if (tryReadInstant(text) !== undefined) return text;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : new Date(millis).toISOString().replace('.000', '');
}
