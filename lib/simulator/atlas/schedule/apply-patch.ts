import {
  type WirePolicyItem,
  type WireSchedule,
  type WireSchedulePatch,
} from '../../../atlas/wire/schedule';
import { Refusal } from '../refusal';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { withExpiry } from '../snapshots/retention';
import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { addRetention } from './calendar';
import { judgeCopies } from './judge-copies';
import { judgeForCluster, judgePolicies, judgeWindow } from './judge-policy';

const ATTRIBUTES = new Set([
  'policies',
  'referenceHourOfDay',
  'referenceMinuteOfHour',
  'restoreWindowDays',
  'autoExportEnabled',
  'export',
  'useOrgAndGroupNamesInExportPrefix',
  'copySettings',
  'copyPolicyItemsEnabled',
  'autoCopySettingsEnabled',
  'extraRetentionSettings',
  'deleteCopiedBackups',
  'deleteSnapshots',
  'updateSnapshots',
  'updateCopySnapshots',
  'deleteCopySnapshots',
  'clusterId',
  'clusterName',
  'links',
  'nextSnapshot',
]);

/** What a PATCH works on. */
export interface PatchContext {
  readonly cluster: SimulatedCluster;
  readonly schedule: WireSchedule;
  readonly now: Date;
  readonly newId: (at: Date) => string;
}

/** Judges a PATCH as a whole, then applies it; a refused one changes nothing. */
export function applySchedulePatch(body: WireSchedulePatch, context: PatchContext): void {
  const { cluster, schedule } = context;
  const stranger = Object.entries(body).find(
    ([key, value]) => !ATTRIBUTES.has(key) || value === null,
  )?.[0];
  if (stranger !== undefined)
    throw new Refusal(400, 'INVALID_ATTRIBUTE', `Invalid attribute ${stranger} specified.`, [
      stranger,
    ]);
  const before = schedule.policies[0];
  const items =
    body.policies === undefined
      ? (before?.policyItems ?? [])
      : judgePolicies(body.policies, before);
  judgeReferenceTime(body);
  judgeForCluster(items, cluster);
  judgeWindow(items, body.restoreWindowDays ?? schedule.restoreWindowDays, cluster);
  judgeCopies(body.copySettings ?? schedule.copySettings, cluster);
  judgeExport({ ...schedule, ...body });
  const policies =
    body.policies === undefined
      ? schedule.policies
      : [{ id: before?.id ?? '', policyItems: items.map((item) => withId(item, context)) }];
  const { updateSnapshots, deleteSnapshots, deleteCopiedBackups, ...kept } = body;
  cluster.schedule = { ...schedule, ...kept, policies };
  if (updateSnapshots === true)
    cluster.snapshots = cluster.snapshots.map((snapshot) =>
      withNewExpiry(snapshot, policies[0]?.policyItems ?? []),
    );
  if (deleteSnapshots === true)
    dropSnapshots(cluster, (snapshot) => !hasItem(snapshot, policies[0]?.policyItems ?? []));
  const dropped = (deleteCopiedBackups ?? []).map(({ regionName }) => regionName);
  cluster.snapshots = cluster.snapshots.map((snapshot) => withoutCopies(snapshot, dropped));
  dropSnapshots(cluster, ({ expiry }) => expiry <= context.now);
}

function withoutCopies(snapshot: StoredSnapshot, regions: readonly string[]): StoredSnapshot {
  return {
    ...snapshot,
    copyRegions: snapshot.copyRegions.filter((name) => !regions.includes(name)),
  };
}

function withId(item: WirePolicyItem, { now, newId }: PatchContext): WirePolicyItem {
  const { id, frequencyInterval, frequencyType, retentionUnit, retentionValue } = item;
  return { frequencyInterval, frequencyType, id: id ?? newId(now), retentionUnit, retentionValue };
}

function judgeReferenceTime({
  referenceHourOfDay: hour,
  referenceMinuteOfHour: minute,
}: WireSchedulePatch): void {
  const isWithin = (value: number | undefined, last: number): boolean =>
    value === undefined || (Number.isInteger(value) && value >= 0 && value <= last);
  if (!isWithin(hour, 23))
    throw new Refusal(
      400,
      'INVALID_REFERENCE_HOUR_OF_DAY',
      'The reference hour must be between 0 and 23.',
    );
  if (!isWithin(minute, 59))
    throw new Refusal(
      400,
      'INVALID_REFERENCE_MINUTE_OF_HOUR',
      'The reference minute must be between 0 and 59.',
    );
}

function judgeExport({ autoExportEnabled, export: target }: Partial<WireSchedule>): void {
  if (autoExportEnabled === true && target === undefined) {
    throw new Refusal(
      400,
      'MISSING_ATTRIBUTE',
      'The required attribute export was not specified.',
      ['export'],
    );
  }
  if (target?.frequencyType === 'hourly') {
    throw new Refusal(400, 'INVALID_ATTRIBUTE', 'Invalid attribute export specified.', ['export']);
  }
}

function withNewExpiry(snapshot: StoredSnapshot, items: readonly WirePolicyItem[]): StoredSnapshot {
  const item = items.find(
    ({ id, frequencyType }) =>
      id !== undefined &&
      snapshot.policyItems.includes(id) &&
      frequencyType === snapshot.frequencyType,
  );
  if (item === undefined || snapshot.origin.isExpiryOwn) return snapshot;
  return withExpiry(snapshot, addRetention(snapshot.origin.keptFrom, item));
}

const hasItem = (snapshot: StoredSnapshot, items: readonly WirePolicyItem[]): boolean =>
  snapshot.snapshotType !== 'scheduled' ||
  items.some(({ id }) => id !== undefined && snapshot.policyItems.includes(id));
