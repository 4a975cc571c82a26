import { type ClusterModel, type ScheduleModel } from '../../core/model/protection-model';
import { describeSlot } from '../../core/values/policy-item';
import { describeRetention } from '../../core/values/retention';
import { describeExport } from './auto-export';
import { describeCopy, describeRegion } from './copies';
import { type Side } from '../match/pair';
import { inWords } from './words';

/** A setting of a schedule in words. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Settings one schedule manages and the other leaves out. */
export function settingsOnlyOf(
  mine: ScheduleSide | undefined,
  yours: ScheduleSide | undefined,
): readonly Setting[] {
  if (mine === undefined || yours === undefined) return [];
  const unreadable = yours.resource?.unreadable ?? [];
  return SETTINGS.filter(
    ({ name, key }) =>
      mine.model[key] !== undefined && yours.model[key] === undefined && !unreadable.includes(name),
  ).map(({ name, of }) => ({ name, value: of(mine.model) ?? '' }));
}

type ScheduleSide = Side<ScheduleModel, ClusterModel>;

interface SettingReader {
  readonly key: keyof ScheduleModel;
  readonly name: string;
  readonly of: (schedule: ScheduleModel) => string | undefined;
}

/** How the policy is called among the settings of a schedule. */
export const POLICY = 'policy';

const SETTINGS: readonly SettingReader[] = [
  {
    key: 'items',
    name: POLICY,
    of: ({ items }) =>
      items?.map((item) => `${describeSlot(item)} ${describeRetention(item.keep)}`).join(', '),
  },
  {
    key: 'referenceTime',
    name: 'reference time',
    of: ({ referenceTime: time }) => time && `${time.hour}:${String(time.minute).padStart(2, '0')}`,
  },
  {
    key: 'restoreWindowDays',
    name: 'restore window',
    of: ({ restoreWindowDays: days }) => (days === undefined ? undefined : inWords(days, 'days')),
  },
  {
    key: 'copies',
    name: 'copies',
    of: (schedule) =>
      schedule.copies
        ?.map((copy) => `${describeRegion(copy)} ${describeCopy(copy, schedule)}`)
        .join('; '),
  },
  {
    key: 'autoExport',
    name: 'export',
    of: (schedule) => (schedule.autoExport === undefined ? undefined : describeExport(schedule)),
  },
];
