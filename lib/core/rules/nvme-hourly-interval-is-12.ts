import { isNvmeTier } from '../values/cluster-tier';
import { NVME_HOURLY_INTERVAL } from '../values/frequency';
import { tryKnown } from '../values/known';
import { SATISFIED, type ScheduleRule } from './rule';

/** A cluster on NVMe storage takes hourly snapshots every 12 hours only. */
export const nvmeHourlyIntervalIs12: ScheduleRule = {
  id: 'nvme-hourly-interval-is-12',
  about: 'schedule',
  statement: 'A cluster on NVMe storage takes hourly snapshots every 12 hours only.',
  source: 'https://www.mongodb.com/docs/atlas/customize-storage/',
  severity: 'fatal',
  check: ({ items }, { facts }) => {
    const tier = tryKnown(facts.tier);
    if (tier === undefined || !isNvmeTier(tier)) return SATISFIED;
    const hourly = items?.find(({ frequency }) => frequency === 'hourly');
    if (hourly?.every === undefined || hourly.every === NVME_HOURLY_INTERVAL) return SATISFIED;
    return [
      {
        message: `snapshots are taken every ${hourly.every} h, and on NVMe storage (${tier}) Atlas takes them every ${NVME_HOURLY_INTERVAL} h only`,
        fix: `set 'every' to ${NVME_HOURLY_INTERVAL}`,
      },
    ];
  },
};
