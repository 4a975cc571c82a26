import { type ScheduleSettings } from '../../../core/model/protection-model';
import { tryKnown } from '../../../core/values/known';
import { OperationError } from '../operation-error';
import { type LiveSchedule } from './read-live-schedule';
import { resolveCopies } from './resolve-copies';
import { stateOf, type ScheduleState } from './schedule-state';

/** The declared schedule with everything resolved against the live cluster; what is not declared stays out. */
export function desiredState(settings: ScheduleSettings, live: LiveSchedule): ScheduleState {
  const { items, referenceTime, copies, autoExport, extraRetention, automaticCopies } = settings;
  const restoreWindowDays = tryKnown(settings.restoreWindowDays);
  if (copies !== undefined && copies.length > 0) requireCopiesAreOurs(live, automaticCopies);
  return {
    ...(items !== undefined && { items }),
    ...(referenceTime !== undefined && { referenceTime }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays }),
    ...(copies !== undefined && {
      copies: resolveCopies(copies, live.cluster, items ?? stateOf(live.schedule).items ?? []),
    }),
    ...(autoExport !== undefined && { autoExport }),
    ...(extraRetention !== undefined && { extraRetention }),
    ...(automaticCopies !== undefined && { automaticCopies }),
  };
}

/** The same for settings that need not fit the live cluster any more: copies that cannot be resolved are left out. */
export function resolvableState(
  settings: ScheduleSettings,
  live: LiveSchedule,
  explain: (reason: string) => void = () => undefined,
): ScheduleState {
  try {
    return desiredState(settings, live);
  } catch (error) {
    if (!OperationError.isOperationError(error)) throw error;
    explain(error.message);
    const others = Object.entries(settings).filter(([name]) => name !== 'copies');
    return desiredState(Object.fromEntries(others), live);
  }
}

function requireCopiesAreOurs(
  { cluster, schedule }: LiveSchedule,
  automaticCopies = schedule.autoCopySettingsEnabled === true,
): void {
  if (!automaticCopies) return;
  throw new OperationError(
    `cluster ${cluster.name}: automatic copy settings are on, and Atlas would rewrite declared copies; turn that off in Atlas, or leave 'copies' out`,
  );
}
