import { aspectsOf, isWeaker } from './aspects';
import { type ScheduleState } from './schedule-state';

/** Something somebody else strengthened and this deployment would lower. */
export interface DriftConflict {
  readonly aspect: string;
  readonly lastDeclared: string;
  readonly live: string;
  readonly desired: string;
}

/** The schedules a deployment looks at; each limited to what the deployment manages. */
export interface DriftSides {
  /** What the last successful deployment declared; undefined on the first. */
  readonly lastDeclared: ScheduleState | undefined;
  /** What was applied last, by a deployment that was undone since; its values are ours as well. */
  readonly applied?: ScheduleState | undefined;
  readonly live: ScheduleState;
  readonly desired: ScheduleState;
}

/** Every promise the desired schedule would lower although its present strength is somebody else's doing. */
export function findDrift(sides: DriftSides): readonly DriftConflict[] {
  const { live, desired } = sides;
  const before = aspectsOf(sides.lastDeclared ?? {});
  const applied = aspectsOf(sides.applied ?? {});
  const wanted = aspectsOf(desired);
  return [...aspectsOf(manageable(live, desired))]
    .filter(
      ([name, aspect]) =>
        isWeaker(before.get(name), aspect) &&
        isWeaker(applied.get(name), aspect) &&
        isWeaker(wanted.get(name), aspect),
    )
    .map(([name, aspect]) => ({
      aspect: name,
      lastDeclared: before.get(name)?.text ?? 'none',
      live: aspect.text,
      desired: wanted.get(name)?.text ?? 'none',
    }));
}

/** The part of the live schedule the deployment would touch: an omitted prop is not managed. */
function manageable(live: ScheduleState, desired: ScheduleState): ScheduleState {
  return Object.fromEntries(Object.entries(live).filter(([key]) => key in desired));
}

/** The conflicts in one line: `daily retention: last declared 7 days, live 30 days, desired 14 days`. */
export function describeDrift(conflicts: readonly DriftConflict[]): string {
  return conflicts
    .map(
      ({ aspect, lastDeclared, live, desired }) =>
        `${aspect}: last declared ${lastDeclared}, live ${live}, desired ${desired}`,
    )
    .join(' | ');
}

/** The promises one schedule keeps less well than another, in words: `daily retention 8 days instead of 14 days`. */
export function describeWeaker(live: ScheduleState, than: ScheduleState): string {
  const held = aspectsOf(live);
  return [...aspectsOf(than)]
    .filter(([name, aspect]) => isWeaker(held.get(name), aspect))
    .map(([name, { text }]) => `${name} ${held.get(name)?.text ?? 'none'} instead of ${text}`)
    .join(', ');
}
