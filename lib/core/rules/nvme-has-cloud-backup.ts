import { isNvmeTier } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type ClusterRule } from './rule';

/** A cluster on NVMe storage has Cloud Backup on. */
export const nvmeHasCloudBackup: ClusterRule = {
  id: 'nvme-has-cloud-backup',
  about: 'cluster',
  statement: 'A cluster on NVMe storage has Cloud Backup on.',
  source: 'https://www.mongodb.com/docs/atlas/customize-storage/',
  severity: 'fatal',
  check: ({ facts }) => {
    const tier = tryKnown(facts.tier);
    if (tier === undefined || !isNvmeTier(tier)) return SATISFIED;
    if (tryKnown(facts.backupEnabled) !== false) return SATISFIED;
    return [
      {
        message: `it is ${tier} and Cloud Backup is stated off, which Atlas refuses on NVMe storage`,
        fix: 'turn Cloud Backup on',
      },
    ];
  },
};
