import { type AutoExportModel, type ScheduleModel } from '../../core/model/protection-model';
import { FREQUENCIES } from '../../core/values/frequency';
import { inWords, NOT_MANAGED } from './words';

/** The export of a schedule, if it is on. */
export function tryExport(schedule: ScheduleModel | undefined): AutoExportModel | undefined {
  const found = schedule?.autoExport;
  return found === 'off' ? undefined : found;
}

/** An export in words. */
export function describeExport(schedule: ScheduleModel | undefined): string {
  const found = schedule?.autoExport;
  if (found === undefined) return NOT_MANAGED;
  if (found === 'off') return 'off';
  return `${found.frequency} snapshots to bucket ${inWords(found.bucketId)}`;
}

/** How much rarer the newer export is than the older; 0 where one is off. */
export function exportRarity(
  before: ScheduleModel | undefined,
  after: ScheduleModel | undefined,
): number {
  const [old, young] = [tryExport(before), tryExport(after)];
  if (old === undefined || young === undefined) return 0;
  return FREQUENCIES.indexOf(young.frequency) - FREQUENCIES.indexOf(old.frequency);
}
