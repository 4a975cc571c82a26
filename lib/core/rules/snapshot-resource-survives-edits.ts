import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

/** A snapshot that is a resource of the mongodbatlas provider can be neither edited nor destroyed. */
export const snapshotResourceSurvivesEdits: ModelRule = {
  id: 'snapshot-resource-survives-edits',
  about: 'app',
  statement:
    'A snapshot that is a resource of the mongodbatlas provider has preventDestroy and ignores every change, since an edit deletes the snapshot.',
  source:
    'https://registry.terraform.io/providers/mongodb/mongodbatlas/latest/docs/resources/cloud_backup_snapshot',
  severity: 'error',
  check: foreignResources({
    type: 'mongodbatlas_cloud_backup_snapshot',
    isSafe: ({ preventDestroy, ignoresChanges }) => preventDestroy && ignoresChanges,
    message:
      'the provider replaces it at any edit and deletes it when it leaves the code, and the snapshot in Atlas with it',
    fix: "give it lifecycle: { preventDestroy: true, ignoreChanges: 'all' }",
  }),
};
