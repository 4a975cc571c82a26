import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

/** A schedule of other bindings stays in Atlas when it is destroyed. */
export const scheduleResourceKeepsTheSchedule: ModelRule = {
  id: 'schedule-resource-keeps-the-schedule',
  about: 'app',
  statement:
    'A schedule of other bindings has skip_destroy, so that destroying it leaves the live schedule.',
  source:
    'https://registry.terraform.io/providers/mongodb/mongodbatlas/latest/docs/resources/cloud_backup_schedule',
  severity: 'warning',
  check: foreignResources({
    type: 'mongodbatlas_cloud_backup_schedule',
    isSafe: ({ skipsDestroy }) => skipsDestroy,
    message:
      'destroying it takes every policy item away from the cluster, a rename patches the old cluster, and its create deletes the live schedule before it writes',
    fix: 'use atlas.BackupSchedule, or set skip_destroy (provider 2.12 or newer) and import the live schedule',
  }),
};
