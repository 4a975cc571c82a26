import { type ScheduleModel } from '../../core/model/protection-model';
import { describeSlot } from '../../core/values/policy-item';
import { describeRetention } from '../../core/values/retention';
import { describeExport } from './auto-export';
import { describeCopy, describeRegion } from './copies';
import { inWords } from './words';

/** A setting of a schedule in words. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Settings one schedule manages and the other leaves out. */
export function settingsOnlyOf(
  mine: ScheduleModel | undefined,
  yours: ScheduleModel | undefined,
): readonly Setting[] {
  if (mine === undefined || yours === undefined) return [];
  return SETTINGS.filter(({ of }) => of(mine) !== undefined && of(yours) === undefined).map(
    ({ name, of }) => ({ name, value: of(mine) ?? '' }),
  );
}

interface SettingReader {
  readonly name: string;
  readonly of: (schedule: ScheduleModel) => string | undefined;
}

const SETTINGS: readonly SettingReader[] = [
  {
    name: 'policy',
    of: ({ items }) =>
      items?.map((item) => `${describeSlot(item)} ${describeRetention(item.keep)}`).join(', '),
  },
  {
    name: 'reference time',
    of: ({ referenceTime: time }) => time && `${time.hour}:${String(time.minute).padStart(2, '0')}`,
  },
  {
    name: 'restore window',
    of: ({ restoreWindowDays: days }) => (days === undefined ? undefined : inWords(days, 'days')),
  },
  {
    name: 'copies',
    of: (schedule) =>
      schedule.copies
        ?.map((copy) => `${describeRegion(copy)} ${describeCopy(copy, schedule)}`)
        .join('; '),
  },
  {
    name: 'export',
    of: (schedule) => (schedule.autoExport === undefined ? undefined : describeExport(schedule)),
  },
];
