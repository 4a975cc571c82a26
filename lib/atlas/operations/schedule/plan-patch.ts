import { isUnknown } from '../../../core/values/known';
import { slotOf, type PolicyItemData } from '../../../core/values/policy-item';
import { copyKey, isByItems } from '../../wire/copy-setting';
import { fromWireItem, isScheduled, toWireItem } from '../../wire/policy-item';
import {
  type WireCopySetting,
  type WirePolicy,
  type WireSchedule,
  type WireSchedulePatch,
} from '../../wire/schedule';
import { OperationError } from '../operation-error';
import { patchExtra } from './extra-retention';
import { type ScheduleState } from './schedule-state';

/**
 * The PATCH that makes the live schedule the desired one: only keys that differ, the live policy and item ids kept. What
 * an act is about goes along with it although it does not differ.
 */
export function planPatch(
  live: WireSchedule,
  desired: ScheduleState,
  act?: WireSchedulePatch,
): WireSchedulePatch {
  return {
    ...patchItems(live, desired.items, act !== undefined),
    ...patchReferenceTime(live, desired.referenceTime),
    ...(desired.restoreWindowDays !== undefined &&
      desired.restoreWindowDays !== live.restoreWindowDays && {
        restoreWindowDays: desired.restoreWindowDays,
      }),
    ...patchCopies(live, desired.copies, act?.updateCopySnapshots ?? act?.deleteCopySnapshots),
    ...patchExport(live, desired.autoExport),
    ...patchExtra(live, desired.extraRetention),
    ...(desired.automaticCopies !== undefined &&
      desired.automaticCopies !== (live.autoCopySettingsEnabled === true) && {
        autoCopySettingsEnabled: desired.automaticCopies,
      }),
  };
}

/** Whether a PATCH would change nothing. */
export const isEmptyPatch = (patch: WireSchedulePatch): boolean => Object.keys(patch).length === 0;

function patchItems(
  live: WireSchedule,
  items: readonly PolicyItemData[] | undefined,
  always: boolean,
): WireSchedulePatch {
  const [policy] = live.policies;
  if (policy === undefined) {
    throw new OperationError(
      `cluster ${live.clusterName}: Atlas answered a schedule without a policy; this is a bug in mongodb-backup-constructs or a new API version, please report it`,
    );
  }
  const wanted = items ?? (always ? scheduledIn(policy).map(fromWireItem) : undefined);
  if (wanted === undefined) return {};
  // A list replaces the whole list, so what is no scheduled item goes along as it is.
  const policyItems = [
    ...wanted.map((item) => toWireItem(item, idOfSlot(policy, item))),
    ...policy.policyItems.filter((item) => !isScheduled(item)),
  ];
  if (!always && renderItems(policyItems) === renderItems(policy.policyItems)) return {};
  return { policies: [{ id: policy.id, policyItems }] };
}

const scheduledIn = ({ policyItems }: WirePolicy): WirePolicy['policyItems'] =>
  policyItems.filter(isScheduled);

const idOfSlot = (policy: WirePolicy, item: PolicyItemData): string | undefined =>
  scheduledIn(policy).find((wire) => slotOf(fromWireItem(wire)) === slotOf(item))?.id;

const renderItems = (items: WirePolicy['policyItems']): string =>
  items
    .map(({ frequencyType, frequencyInterval, retentionUnit, retentionValue }) =>
      [frequencyType, frequencyInterval, retentionUnit, retentionValue].join(),
    )
    .sort()
    .join(';');

function patchReferenceTime(
  live: WireSchedule,
  time: ScheduleState['referenceTime'],
): WireSchedulePatch {
  if (time === undefined) return {};
  return {
    ...(time.hour !== live.referenceHourOfDay && { referenceHourOfDay: time.hour }),
    ...(time.minute !== live.referenceMinuteOfHour && { referenceMinuteOfHour: time.minute }),
  };
}

function patchCopies(
  live: WireSchedule,
  copies: readonly WireCopySetting[] | undefined,
  always = false,
): WireSchedulePatch {
  const wanted = copies ?? (always ? live.copySettings : undefined);
  if (wanted === undefined) return {};
  if (!always && renderCopies(wanted) === renderCopies(live.copySettings)) return {};
  const byItems = wanted.some(isByItems);
  const isSwitched = wanted.length > 0 && byItems !== (live.copyPolicyItemsEnabled === true);
  return {
    ...(isSwitched && { copyPolicyItemsEnabled: byItems }),
    copySettings: wanted.map((copy) => withLiveIds(copy, live)),
  };
}

/** A copy's items as those Atlas has already, where it has: existing copies belong to the id of their item. */
function withLiveIds(copy: WireCopySetting, { copySettings }: WireSchedule): WireCopySetting {
  if (copy.copyPolicyItems === undefined) return copy;
  const before = copySettings.find((other) => copyKey(other) === copyKey(copy))?.copyPolicyItems;
  return {
    ...copy,
    copyPolicyItems: copy.copyPolicyItems.map((item) => {
      const id = before?.find(({ frequencyType }) => frequencyType === item.frequencyType)?.id;
      return id === undefined ? item : { ...item, id };
    }),
  };
}

/** Copy settings as text that is equal where Atlas would do the same. */
export const renderCopies = (copies: readonly WireCopySetting[]): string =>
  copies
    .map((copy) =>
      [
        copyKey(copy),
        copy.shouldCopyOplogs,
        copy.lastNumberOfSnapshots,
        ...(copy.frequencies ?? []),
        ...(copy.copyPolicyItems ?? []).map(
          ({ frequencyType, retentionUnit, retentionValue }) =>
            `${frequencyType} ${retentionValue} ${retentionUnit}`,
        ),
      ]
        .sort()
        .join(),
    )
    .sort()
    .join(';');

function patchExport(
  live: WireSchedule,
  autoExport: ScheduleState['autoExport'],
): WireSchedulePatch {
  if (autoExport === undefined) return {};
  if (autoExport === 'off') return live.autoExportEnabled ? { autoExportEnabled: false } : {};
  if (isUnknown(autoExport.bucketId)) return {};
  const wanted = { exportBucketId: autoExport.bucketId, frequencyType: autoExport.frequency };
  const isSame =
    live.autoExportEnabled &&
    live.export?.exportBucketId === wanted.exportBucketId &&
    live.export.frequencyType === wanted.frequencyType;
  return isSame ? {} : { autoExportEnabled: true, export: wanted };
}
