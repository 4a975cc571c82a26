import { isNvmeTier } from '../values/nvme-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, unverified, type ClusterRule } from './rule';

/** A cluster on NVMe storage has Cloud Backup on. */
export const nvmeHasCloudBackup: ClusterRule = {
  id: 'nvme-has-cloud-backup',
  about: 'cluster',
  statement: 'A cluster on NVMe storage has Cloud Backup on.',
  source: 'https://www.mongodb.com/docs/atlas/customize-storage/',
  severity: 'fatal',
  check: ({ facts }) => {
    const tier = tryKnown(facts.tier);
    const backupEnabled = tryKnown(facts.backupEnabled);
    if (backupEnabled === true || (tier !== undefined && !isNvmeTier(tier))) return SATISFIED;
    if (tier === undefined || backupEnabled === undefined)
      return unverified(
        tier === undefined
          ? 'whether it is on NVMe storage, which needs Cloud Backup, is not known'
          : `it is ${tier}, and whether Cloud Backup is on is not known`,
        'state tier and backupEnabled, or leave it to the deployment',
      );
    return [
      {
        message: `it is ${tier} and Cloud Backup is stated off, which Atlas refuses on NVMe storage`,
        fix: 'turn Cloud Backup on',
      },
    ];
  },
};
