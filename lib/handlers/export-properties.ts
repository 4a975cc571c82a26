import { type ExportBucketProperties, type ExportProperties } from './contract/further-runs';
import { flag, listOf, object, oneOf, text, whole } from './parse';
import { restoreSource, watch } from './restore-properties';
import { connection, ownProperties, schema } from './shared-properties';

const exportProperties = object(
  {
    schema,
    connection,
    projectId: text,
    clusterName: text,
    source: restoreSource,
    runId: text,
    bucketId: text,
    customData: listOf(object({ key: text, value: text }, {})),
    waitMinutes: whole,
  },
  { dryRun: flag, watch },
);

/** Reads the properties of an export as CloudFormation delivers them. */
export const parseExportProperties = (raw: Readonly<Record<string, unknown>>): ExportProperties =>
  exportProperties(ownProperties(raw), 'properties');

const bucketProperties = object(
  {
    schema,
    connection,
    projectId: text,
    bucket: object(
      { cloudProvider: oneOf('AWS', 'AZURE', 'GCP') },
      {
        bucketName: text,
        iamRoleId: text,
        roleId: text,
        serviceUrl: text,
        requirePrivateNetworking: flag,
      },
    ),
  },
  {},
);

/** Reads the properties of an export bucket as CloudFormation delivers them. */
export const parseExportBucketProperties = (
  raw: Readonly<Record<string, unknown>>,
): ExportBucketProperties => bucketProperties(ownProperties(raw), 'properties');
