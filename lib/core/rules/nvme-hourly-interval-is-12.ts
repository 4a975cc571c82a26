import { isNvmeTier } from '../values/nvme-tier';
import { NVME_HOURLY_INTERVAL } from '../values/frequency';
import { tryKnown } from '../values/known';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** A cluster on NVMe storage takes hourly snapshots every 12 hours only. */
export const nvmeHourlyIntervalIs12: ScheduleRule = {
  id: 'nvme-hourly-interval-is-12',
  about: 'schedule',
  statement: 'A cluster on NVMe storage takes hourly snapshots every 12 hours only.',
  source: 'https://www.mongodb.com/docs/atlas/customize-storage/',
  severity: 'fatal',
  check: ({ items }, { facts }) => {
    const tier = tryKnown(facts.tier);
    const hourly = items?.find(({ frequency }) => frequency === 'hourly');
    if (hourly?.every === undefined || hourly.every === NVME_HOURLY_INTERVAL) return SATISFIED;
    if (tier === undefined)
      return unverified(
        `snapshots are taken every ${hourly.every} h, and whether it is on NVMe storage, where Atlas takes them every ${NVME_HOURLY_INTERVAL} h only, is not known`,
        'state its tier, or leave it to the deployment',
      );
    if (!isNvmeTier(tier)) return SATISFIED;
    return [
      {
        message: `snapshots are taken every ${hourly.every} h, and on NVMe storage (${tier}) Atlas takes them every ${NVME_HOURLY_INTERVAL} h only`,
        fix: `set 'every' to ${NVME_HOURLY_INTERVAL}`,
      },
    ];
  },
};
