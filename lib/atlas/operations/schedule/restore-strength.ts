import { AtlasError } from '../../client/atlas-error';
import { type WireSchedulePatch } from '../../wire/schedule';
import { subjectOf } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { readAppliedBefore } from './applied-schedule';
import { describeSchedule } from './describe-schedule';
import { resolvableState } from './desired-state';
import { describeWeaker } from './drift';
import { patchSchedule } from './patch-schedule';
import { isEmptyPatch, planPatch } from './plan-patch';
import { readLiveSchedule, readSchedule, type LiveSchedule } from './read-live-schedule';
import { outcomeOf, type AppliedSchedule, type ApplyScheduleRequest } from './schedule-request';
import { stateOf } from './schedule-state';
import { strengthen } from './strengthen';

/**
 * What a rollback does: puts stronger old values back, part by part if Atlas refuses them together, lowers nothing, and
 * says what is live. Throws only where another credential, or another time, might do better.
 */
export async function restoreStrength(
  request: ApplyScheduleRequest,
  context: OperationContext,
): Promise<AppliedSchedule> {
  const subject = subjectOf(request.target);
  const live = await readLiveSchedule(context.client, request.target);
  const old = resolvableState(request.desired, live, (reason) => {
    context.log(`the rollback leaves copies as they are: ${reason}`);
  });
  const wanted = strengthen(stateOf(live.schedule), old, await readUndone(request, live, context));
  const patch = planPatch(live.schedule, wanted);
  if (!isEmptyPatch(patch)) await putBack(request, patch, context);
  const current = isEmptyPatch(patch)
    ? live.schedule
    : await readSchedule(context.client, request.target);
  const state = stateOf(current);
  const weaker = describeWeaker(state, old);
  if (weaker !== '') context.log(`${subject}: weaker than before the deployment: ${weaker}`);
  context.log(`${subject}: rollback lowers nothing; live is ${describeSchedule(state)}`);
  return outcomeOf(current);
}

/** What the deployment that is undone had applied, if that can be told: without it a rollback only takes nothing away. */
async function readUndone(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  context: OperationContext,
): Promise<ReturnType<typeof stateOf>> {
  const { settings } = await readAppliedBefore(request, context).catch(() => ({
    settings: undefined,
  }));
  return settings === undefined ? {} : resolvableState(settings, live);
}

async function putBack(
  request: ApplyScheduleRequest,
  patch: WireSchedulePatch,
  context: OperationContext,
): Promise<void> {
  const parts = partsOf(patch);
  const isTaken = await tryPatch(request, patch, context);
  if (isTaken || parts.length === 1) return;
  for (const part of parts) await tryPatch(request, part, context);
}

async function tryPatch(
  { target }: ApplyScheduleRequest,
  patch: WireSchedulePatch,
  context: OperationContext,
): Promise<boolean> {
  try {
    await patchSchedule(target, patch, context);
    return true;
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !isAboutContent(error)) throw error;
    context.log(
      `${subjectOf(target)}: Atlas does not take ${Object.keys(patch).join(', ')} back: ${error.message}`,
    );
    return false;
  }
}

/** A refusal of what was asked, and not of who asked or of the moment. */
const isAboutContent = ({ status, effectUnknown }: AtlasError): boolean =>
  !effectUnknown && status >= 400 && status < 500 && ![401, 403, 429].includes(status);

function partsOf({
  policies,
  restoreWindowDays,
  copySettings,
  copyPolicyItemsEnabled,
  extraRetentionSettings,
  ...autoExport
}: WireSchedulePatch): readonly WireSchedulePatch[] {
  const parts: readonly WireSchedulePatch[] = [
    policies === undefined ? {} : { policies },
    restoreWindowDays === undefined ? {} : { restoreWindowDays },
    copySettings === undefined
      ? {}
      : { ...(copyPolicyItemsEnabled !== undefined && { copyPolicyItemsEnabled }), copySettings },
    extraRetentionSettings === undefined ? {} : { extraRetentionSettings },
    autoExport,
  ];
  return parts.filter((part) => !isEmptyPatch(part));
}
