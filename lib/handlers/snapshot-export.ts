import { exportRun } from '../atlas/operations/export/export-run';
import { type ExportAttributes } from './contract/further-runs';
import { parseExportProperties } from './export-properties';
import { jobAttributesOf } from './restore';
import { runResource } from './run-resource';

/** Serves a `Custom::MongoDbBackupSnapshotExport`; its removal calls nobody. */
export const snapshotExport = runResource({
  parse: parseExportProperties,
  kindOf: ({ source, bucketId, customData }, run) =>
    exportRun({
      source,
      bucketId,
      customData: Object.fromEntries(customData.map(({ key, value }) => [key, value])),
      ...run,
    }),
  attributesOf: (outcome): ExportAttributes & Record<string, string> => ({
    ...jobAttributesOf(outcome),
    Prefix: outcome.plan['prefix'] ?? '',
  }),
  remove: ({ LogicalResourceId }, { log }) => {
    log(`export ${LogicalResourceId}: the construct is gone; what was exported stays`);
    return Promise.resolve();
  },
});
