import { type ScheduleModel } from '../model/protection-model';
import { type PolicyItemData } from '../values/policy-item';
import { type RestorePoint } from './restore-point';
import { follow, type Told } from './told';

/** Snapshots exported to a bucket; what is there stays until somebody deletes it. */
export interface ExportForecast {
  /** Frequency of the snapshots exported. */
  readonly frequency: PolicyItemData['frequency'];
  /** When the next one is taken, milliseconds since 1970; undefined: none until the end of the forecast. */
  readonly next: number | undefined;
  /** How many are taken until the end of the forecast. */
  readonly count: number;
}

/** Which of the points to come (the oldest first) are exported after a moment in milliseconds since 1970. */
export function exportsOf(
  { autoExport }: ScheduleModel,
  points: Told<readonly RestorePoint[]>,
  moment: number,
): Told<ExportForecast | 'off'> {
  if (autoExport === undefined)
    return { cannotTell: 'export is not declared; the live setting stays' };
  if (autoExport === 'off') return 'off';
  const { frequency } = autoExport;
  return follow(points, (known) => {
    const exported = known.filter(({ at, kind }) => kind === frequency && at > moment);
    return { frequency, next: exported[0]?.at, count: exported.length };
  });
}

/** Whether two schedules export the same snapshots. */
export function isSameExport(a: ExportForecast | 'off', b: ExportForecast | 'off'): boolean {
  if (a === 'off' || b === 'off') return a === b;
  return a.frequency === b.frequency && a.count === b.count;
}
