import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

/** No restore runs as a resource of the mongodbatlas provider. */
export const restoreResourceIsNotRepeated: ModelRule = {
  id: 'restore-resource-is-not-repeated',
  about: 'app',
  statement:
    'No restore runs as a resource of the mongodbatlas provider, which runs it again once Atlas has forgotten the job.',
  source: 'https://github.com/mongodb/terraform-provider-mongodbatlas/issues/2804',
  severity: 'error',
  check: foreignResources({
    type: 'mongodbatlas_cloud_backup_snapshot_restore_job',
    isSafe: () => false,
    message:
      'the provider creates it again once Atlas has forgotten the job, and a repeated restore empties its target first',
    fix: 'run restores with mongodb-backup restore or with the Restore construct, which remember what has run',
  }),
};
